import { componiCodiceInps, controlloDi, formaCodiceInpsValida } from '../../domain/codice-inps.ts';
import { dataItaliana } from '../../domain/data.ts';
import { rigaPerId } from '../../reads/riga.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';
import { nomeFile } from './nome-file.ts';
import type { Bozza, Ricetta } from './ricetta.ts';

type RicettaF24 = Extract<Ricetta, { tipo: 'F24' }>;
type Indirizzo = { comune?: string | null; provincia?: string | null; via?: string | null };

/** Causali whose amount is inside the codeline (rules.md §2.3): another amount needs another codice INPS. */
const IMPORTO_NEL_CODICE = new Set(['AF', 'CF']);

/** True where paying this amount needs a codice INPS other than the one emitted. */
export function codiceDaRicalcolare(f24: Riga, importo: string | null): boolean {
  return f24['codiceInps'] !== null && IMPORTO_NEL_CODICE.has(f24['causale'] as string) && importo !== null && importo !== f24['importo'];
}

/** True where using this part of a payment of AF or CF needs a codice INPS other than that of the payment (rules.md §2.4). */
export function creditoRicalcolato(versamento: Riga, importo: string): boolean {
  const codice = versamento['codice'] as string | null;
  return (
    codice !== null &&
    formaCodiceInpsValida(codice) &&
    IMPORTO_NEL_CODICE.has(versamento['causale'] as string) &&
    importo !== versamento['importoDebito']
  );
}

/** The data of a Modello F24 with these rows of one soggetto (at most four). Null where a row is no longer in the archive. */
export async function bozzaF24(contesto: ContestoServizi, soggettoId: string, ricetta: RicettaF24): Promise<Bozza | null> {
  const [soggetto, recapito, ...righe] = await Promise.all([
    rigaPerId(contesto, 'soggetto', soggettoId, soggettoId),
    ricetta.anagrafica ? rigaPerId(contesto, 'recapito', soggettoId, soggettoId) : null,
    ...ricetta.righe.map((riga) =>
      'f24' in riga ? rigaPerId(contesto, 'f24', soggettoId, riga.f24) : rigaPerId(contesto, 'versamento', soggettoId, riga.versamento),
    ),
  ]);
  const presenti = righe.filter((riga) => riga !== null);
  if (!soggetto || presenti.length !== righe.length) return null;
  const posizioni = [...new Set(presenti.map((riga) => riga.posizioneId!))];
  const codici = new Map(
    await Promise.all(posizioni.map(async (id) => [id, (await rigaPerId(contesto, 'posizione', soggettoId, id))?.['codice']] as const)),
  );
  // Every model has a debit: a credit alone would leave a negative balance.
  const debiti = presenti.filter((_, n) => 'f24' in ricetta.righe[n]!);
  const prima = debiti[0]!;
  const sola = presenti.length === 1;
  return {
    tipo: 'F24',
    titolo: sola
      ? `F24 ${prima['causale']} ${prima['rata']} ${prima['anno']}, scadenza ${dataItaliana(prima['scadenza'] as string)}`
      : `F24, ${presenti.length} righe`,
    nomeFile: nomeFile(
      [
        'F24',
        soggetto['denominazione'] as string,
        ...(sola ? [prima['causale'], prima['anno'], prima['rata']].map(String) : []),
        prima['scadenza'] as string,
      ],
      'pdf',
    ),
    posizioni,
    dati: {
      contribuente: contribuente(
        soggetto,
        (recapito?.['domicilio'] ?? recapito?.['residenza'] ?? null) as Indirizzo | null,
        ricetta.anagrafica,
      ),
      righe: presenti.map((riga, n) => {
        const chiesta = ricetta.righe[n]!;
        return 'versamento' in chiesta
          ? rigaACredito(riga, chiesta.importo)
          : rigaDelModello(riga, chiesta.importo, (codici.get(riga.posizioneId!) ?? '') as string);
      }),
      rata: sola ? (prima['rata'] as string) : null,
      scadenza: debiti.every((riga) => riga['scadenza'] === prima['scadenza']) ? (prima['scadenza'] as string) : null,
      facsimile: contesto.documenti.facsimile,
      calcolato: presenti.some((riga) => riga['origine'] === 'CALCOLATO'),
      titolarePartitaIva: soggetto['partitaIva'] !== null,
      aggiornatoIl: presenti
        .map((riga) => (riga['aggiornatoIl'] as Date).toISOString())
        .sort()
        .at(-1)!,
    },
  };
}

/** Who has only the ambito F24 gets the form with codice fiscale and name; the rest of CONTRIBUENTE is ANAGRAFICA. */
function contribuente(soggetto: Riga, domicilio: Indirizzo | null, anagrafica: boolean) {
  const persona = soggetto['natura'] === 'PERSONA_FISICA' && soggetto['cognome'] !== null;
  return {
    codiceFiscale: soggetto['codiceFiscale'] as string,
    denominazione: maiuscolo(persona ? soggetto['cognome'] : soggetto['denominazione'])!,
    nome: persona ? maiuscolo(soggetto['nome']) : null,
    ...(anagrafica
      ? {
          dataNascita: soggetto['dataNascita'] as string | null,
          sesso: soggetto['sesso'] as 'M' | 'F' | null,
          comuneNascita: maiuscolo(soggetto['comuneNascita']),
          provinciaNascita: maiuscolo(soggetto['provinciaNascita']),
          domicilio: domicilio && {
            comune: maiuscolo(domicilio.comune),
            provincia: maiuscolo(domicilio.provincia),
            via: maiuscolo(domicilio.via),
          },
        }
      : {}),
  };
}

/** A form made of boxes is filled in capitals. */
function maiuscolo(testo: unknown): string | null {
  return typeof testo === 'string' ? testo.toLocaleUpperCase('it') : null;
}

/** A credit bears the data of the payment that it arises from. */
function rigaACredito(versamento: Riga, importo: string) {
  const codice = (versamento['codice'] ?? '') as string;
  const chiave = codice.slice(0, 14);
  const sede = versamento['sede'] as string;
  const periodoDal = versamento['periodoDal'] as string;
  return {
    sede,
    causale: versamento['causale'] as string,
    codice: creditoRicalcolato(versamento, importo)
      ? `${chiave}${controlloDi(chiave, { annoRiferimento: Number(periodoDal.slice(0, 4)), sede, importo })}`
      : codice,
    periodoDal,
    periodoAl: versamento['periodoAl'] as string,
    importoCredito: importo,
  };
}

function rigaDelModello(riga: Riga, importo: string | null, codiceAzienda: string) {
  const daVersare = importo ?? (riga['importo'] as string | null);
  return {
    sede: riga['sede'] as string,
    causale: riga['causale'] as string,
    codice: codiceDaRicalcolare(riga, daVersare)
      ? componiCodiceInps({
          codiceAzienda,
          annoRiferimento: riga['anno'] as number,
          annoEmissione: riga['annoEmissione'] as number,
          rata: (riga['numeroRata'] as number | null) ?? 0,
          importo: daVersare!,
          sede: riga['sede'] as string,
          codiceSoggetto: riga['codiceSoggetto'] as string,
          progressivoEmissione: riga['progressivoEmissione'] as number,
        })
      : ((riga['codiceInps'] ?? '') as string),
    periodoDal: riga['periodoDal'] as string,
    periodoAl: riga['periodoAl'] as string,
    importoDebito: daVersare,
  };
}
