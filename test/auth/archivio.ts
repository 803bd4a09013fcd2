import { createHash } from 'node:crypto';
import { uuidv7 as uuid } from 'uuidv7';
import { apriCarico } from '../../src/database/carico.ts';
import { componiId, type TipoNodo } from '../../src/domain/id-globale.ts';
import { proiettaDeleghe } from '../../src/services/proiezione-deleghe.ts';
import type { BancaDiProva } from '../support/banca.ts';
import { type Riga, rigaEstratto, SEGRETO, scriviPosizione, versamento } from './archivio-righe.ts';
import { codiceFiscaleDi, PERSONE, type PersonaDiProva, TUTTI } from './persone.ts';

/** Sedi of the posizioni. */
const SEDI = { A: '3290', B: '4000', Z: '5600', ALTRA: '7000' } as const;

/** A row of the archive that has a global id, by a name that says what it is and where: "Versamento A", "Versamento" where it is of no posizione. */
export interface Archivio {
  readonly soggettoId: string;
  readonly codiceFiscale: string;
  /** Global id of each row. */
  readonly id: ReadonlyMap<string, string>;
  /** UUID of each row. */
  readonly uuid: ReadonlyMap<string, string>;
  /** The name of the row with this global id. */
  nomeDi(id: string): string;
}

type Valori = Record<string, unknown>;

/** Writes one soggetto with two open posizioni in two sedi and two gestioni, one that has ceased, a row of everything in each, and a delega to each of the PERSONE. */
export async function scriviArchivio(banca: BancaDiProva): Promise<Archivio> {
  const S = uuid();
  const ids = new Map<string, string>();
  const uuids = new Map<string, string>([['Soggetto', S]]);
  const inserisci = async (tavola: string, valori: Valori) => {
    const colonne = Object.keys(valori);
    await banca.sql(
      `insert into ${tavola} (${colonne.join(', ')}) values (${colonne.map((_, n) => `$${n + 1}`).join(', ')})`,
      Object.values(valori),
    );
  };
  /** Inserts a row of the soggetto under a name; the kinds that have a global id keep it. */
  const riga = async (tavola: string, nome: string, valori: Valori, tipo?: TipoNodo) => {
    const id = uuid();
    uuids.set(nome, id);
    if (tipo) ids.set(nome, componiId(tipo, S, id));
    await inserisci(tavola, { soggetto_id: S, id, ...valori });
    return id;
  };

  const persona = async (nome: string, soggettoId: string, testo: string) => {
    const codice_fiscale = codiceFiscaleDi(nome);
    await inserisci('soggetto', {
      id: soggettoId,
      codice_fiscale,
      natura: 'PERSONA_FISICA',
      denominazione: `${testo} ${nome}`,
      cognome: testo,
      nome,
      partita_iva: '01234567897',
      sesso: 'M',
      data_nascita: '1980-01-01',
      comune_nascita: testo,
      provincia_nascita: 'FC',
    });
    await inserisci('soggetto_cf', { codice_fiscale, soggetto_id: soggettoId });
    await inserisci('recapito', {
      soggetto_id: soggettoId,
      ...Object.fromEntries(
        ['residenza_via', 'domicilio_via', 'recapiti_email', 'contatti_email'].map((colonna) => [colonna, `${testo}@${colonna}.it`]),
      ),
    });
    ids.set(`Soggetto ${nome}`, componiId('Soggetto', soggettoId, soggettoId));
  };
  await persona('titolare', S, SEGRETO);
  const coadiuvante = uuid();
  await persona('coadiuvante', coadiuvante, 'Coadiuvante');
  await persona('analista', uuid(), 'Analista');
  await inserisci('riga_estratto_conto', { ...rigaEstratto('C'), soggetto_id: coadiuvante, id: uuid(), posizione_id: null });

  for (const p of ['A', 'B', 'Z'] as const) {
    await riga(
      'posizione',
      `Posizione ${p}`,
      {
        chiave: p,
        gestione: p === 'B' ? 'COMMERCIANTI' : 'ARTIGIANI',
        codice: `2845612${p.charCodeAt(0) % 10}`,
        cin: 'AB',
        denominazione: SEGRETO,
        sede: SEDI[p],
        stato: p === 'Z' ? 'CESSATA' : 'ATTIVA',
        tipo_soggetto: '10 Titolare',
        titolare_codice_fiscale: codiceFiscaleDi('coadiuvante'),
        titolare_denominazione: SEGRETO,
        data_inizio: '2005-03-01',
        data_fine: p === 'Z' ? '2020-12-31' : null,
        indirizzo_via: SEGRETO,
      },
      'Posizione',
    );
  }
  for (const p of ['A', 'B'] as const) await scriviPosizione(p, uuids.get(`Posizione ${p}`)!, riga, codiceFiscaleDi('coadiuvante'));
  for (const p of ['A', 'B'] as const) {
    ids.set(`Scadenza ${p}`, componiId('Scadenza', S, uuids.get(`F24 ${p}`)!));
    ids.set(`Scadenza dell’avviso ${p}`, componiId('Scadenza', S, uuids.get(`AvvisoBonario ${p}`)!));
    const ricorso = createHash('md5')
      .update(`${uuids.get(`AvvisoBonario ${p}`)}RICORSO`)
      .digest('hex');
    ids.set(`Scadenza del ricorso ${p}`, componiId('Scadenza', S, ricorso));
  }
  await riga('versamento', 'Versamento', { ...versamento('0'), posizione_id: null }, 'Versamento');
  await riga('riga_estratto_conto', 'Riga', { ...rigaEstratto('0'), posizione_id: null });
  await riga(
    'accesso',
    'Accesso',
    { il: '2026-01-01T10:00:00Z', ruolo: 'TITOLARE', da: codiceFiscaleDi('titolare'), operazione: 'io', ambiti: ['F24'], concesso: true },
    'Accesso',
  );

  for (const una of PERSONE) if (!una.come) await scriviPoteri(una, { inserisci, riga, uuids });
  const carico = await apriCarico(banca.url);
  await proiettaDeleghe(carico);
  await carico.end();
  await scriviDocumento({ inserisci, riga, uuids });

  const nomi = new Map([...ids].map(([nome, id]) => [id, nome]));
  return { soggettoId: S, codiceFiscale: codiceFiscaleDi('titolare'), id: ids, uuid: uuids, nomeDi: (id) => nomi.get(id) ?? id };
}

interface Mezzi {
  readonly inserisci: (tavola: string, valori: Valori) => Promise<void>;
  readonly riga: Riga;
  readonly uuids: ReadonlyMap<string, string>;
}

/** The incarichi and the delega of one person. */
async function scriviPoteri(una: PersonaDiProva, { inserisci, riga, uuids }: Mezzi): Promise<void> {
  const persona = codiceFiscaleDi(una.nome);
  for (const [n, { ruolo, ente, sede, dal = '2020-01-01', al = null }] of (una.incarichi ?? []).entries())
    await inserisci('incarico', {
      persona,
      chiave: String(n),
      ruolo,
      ente: ente ? codiceFiscaleDi('titolare') : null,
      sede: sede ? SEDI[sede] : null,
      dal,
      al,
    });
  if (!una.delega) return;
  const { tipo, ambiti = TUTTI, posizioni, dal = '2020-01-01', al = null, padre, ...atti } = una.delega;
  const timbri = Object.entries(atti).filter(([, quando]) => quando !== undefined);
  const delega_id = await riga(
    'delega',
    `Delega ${una.nome}`,
    {
      chiave: una.nome,
      tipo,
      delegato_codice_fiscale: persona,
      delegato_denominazione: una.nome,
      intero_soggetto: posizioni === undefined,
      ambiti,
      dal,
      al,
      padre_id: padre ? uuids.get(`Delega ${padre}`) : null,
      creata_il: '2020-01-01T10:00:00Z',
      creata_da: codiceFiscaleDi(padre ?? 'titolare'),
      ...Object.fromEntries(
        timbri.flatMap(([atto, quando]) => [
          [`${atto}_il`, quando],
          [`${atto}_da`, persona],
        ]),
      ),
    },
    'Delega',
  );
  for (const p of posizioni ?? [])
    await inserisci('delega_posizione', { soggetto_id: uuids.get('Soggetto'), delega_id, posizione_id: uuids.get(`Posizione ${p}`) });
}

/** An F24 of posizione A that everybody has asked for: who may still have it depends on his powers alone. */
async function scriviDocumento({ inserisci, riga, uuids }: Mezzi): Promise<void> {
  const documento_id = await riga(
    'documento',
    'Documento',
    {
      tipo: 'F24',
      impronta: 'x',
      posizioni: [uuids.get('Posizione A')],
      ricetta: JSON.stringify({ tipo: 'F24', righe: [{ f24: uuids.get('F24 A'), importo: null }], anagrafica: true }),
      titolo: SEGRETO,
      nome_file: `${SEGRETO}.pdf`,
      tipo_mime: 'application/pdf',
      pagine: 1,
      byte: 1,
      sha256: 'a'.repeat(64),
      codice_verifica: 'CODICE',
      creato_il: '2026-06-01T10:00:00Z',
    },
    'Documento',
  );
  const richiedenti = new Set(PERSONE.map(({ nome, applicazione }) => `${codiceFiscaleDi(nome)} ${applicazione ? 'gestionale' : ''}`));
  for (const uno of richiedenti) {
    const [richiedente, applicazione] = uno.split(' ');
    await inserisci('documento_richiesta', {
      soggetto_id: uuids.get('Soggetto'),
      documento_id,
      richiedente,
      applicazione,
      il: '2026-06-01T10:00:00Z',
    });
  }
}
