import { SCADENZE } from '../../src/entities/scadenza-righe.ts';
import { cfDi } from '../support/server.ts';

/** A filter as it is written, and what it means in SQL on the rows `t` of the table. */
type Caso = readonly [filtro: string, sql: string];
/** A list, its filters and what each means. */
export interface Prova {
  readonly tipo: string;
  readonly campo: string;
  readonly tavola: string;
  /** What the list cannot be asked without; a case that says one of these itself takes its place. */
  readonly sempre?: readonly string[];
  readonly attorno?: (campo: string) => string;
  readonly casi: readonly Caso[];
}

const AGGIORNATO: Caso = ['aggiornatoDal: "2024-05-05T12:00:00.500+02:00"', `t.aggiornato_il >= '2024-05-05T10:00:00.500Z'`];
const POSIZIONE = 'exists (select from posizione p where p.soggetto_id = t.soggetto_id and p.id = t.posizione_id and ';
const DI = (cf: string) => `t.soggetto_id = (select soggetto_id from soggetto_cf where codice_fiscale = '${cf}')`;
const CF: Caso = [`codiceFiscale: ["${cfDi('titolare')}"]`, DI(cfDi('titolare'))];
const IO = (campo: string) => `{ io { ${campo} } }`;
const ADDEBITI: readonly Caso[] = [
  AGGIORNATO,
  ['stato: [SOSPESO, ESTINTO]', `t.stato in ('SOSPESO', 'ESTINTO')`],
  ['notificatoDal: "2027-05-05"', `t.notificato_il >= '2027-05-05'`],
  ['notificatoAl: "2027-05-04"', `t.notificato_il <= '2027-05-04'`],
  ['affidatoDal: "2027-03-03"', `t.affidato_il >= '2027-03-03'`],
  ['affidatoAl: "2027-03-02"', `t.affidato_il <= '2027-03-02'`],
  ['gestione: [COMMERCIANTI]', `${POSIZIONE}p.gestione = 'COMMERCIANTI')`],
];

/** The stato of a delega is derived: the states of the demonstration's, by their number. */
const DELEGHE_ATTIVE = Array.from({ length: 15 }, (_, n) => `'D-${String(n + 1).padStart(4, '0')}'`);

/** The intermediario reads the debts of the posizione: of some clients he does not. */
const VEDE_DEBITI = (soggetto: string, posizione: string) => `exists (select from delega_ricevuta d where d.soggetto_id = ${soggetto}
  and d.delegato_codice_fiscale = '${cfDi('intermediario')}' and 'DEBITI' = any(d.ambiti) and d.chiusa_come is null and d.attiva_dal <= '2026-06-15'
  and (d.posizioni is null or ${posizione} = any(d.posizioni)))`;
const DELLA = 'x.soggetto_id = t.soggetto_id and x.posizione_id = t.id';
const DOVUTO_2025 = `(select case when not bool_or(x.importo is null and x.versato = 0) then sum(coalesce(x.importo, x.versato)) end from f24 x where ${DELLA} and x.anno = 2025 and x.annullato_il is null and x.tipo_rata <> 'DILAZIONE')`;
const VERSATO_2025 = `(select coalesce(sum(x.importo_debito - x.importo_credito), 0) from versamento x where ${DELLA} and x.periodo_al like '2025%')`;
/** Who of the demonstration has a debt on the day of the tests: an instalment not paid, an avviso, a ruolo. */
const CON_DEBITI = [
  'RSSMRA80A01H501U',
  'BNCLCU75H12Z998R',
  'BRBLCU71R59Z998X',
  'VNGPTR59T24Z998X',
  'MNTSFN76H06Z999M',
  'QDRNRC73C13M999G',
  'VLNRMI64P43Z999L',
  'RNLPLA83T41Z998C',
];
const IN_DEBITO = `t.codice_fiscale in (${CON_DEBITI.map((cf) => `'${cf}'`).join(', ')})
  and exists (select from posizione p where p.soggetto_id = t.id and ${VEDE_DEBITI('t.id', 'p.id')})`;

/** Every filter of every list. */
export const PROVE: readonly Prova[] = [
  {
    tipo: 'SoggettiFiltro',
    campo: 'soggetti',
    tavola: 'soggetto',
    casi: [
      AGGIORNATO,
      ['cerca: "rossi"', `t.denominazione ilike '%rossi%'`],
      ['cerca: "mario ross"', `t.denominazione ilike '%rossi%' and t.denominazione ilike '%mario%'`],
      ['cerca: "  RSSMRA80  "', `t.codice_fiscale like 'RSSMRA80%'`],
      ['cerca: "rssmra80a01h501u"', `t.codice_fiscale = 'RSSMRA80A01H501U'`],
      [
        `codiceFiscale: ["${cfDi('titolare')}", "${cfDi('commerciante')}"]`,
        `t.codice_fiscale in ('${cfDi('titolare')}', '${cfDi('commerciante')}')`,
      ],
      [
        'gestione: [SEPARATA_PROFESSIONISTI]',
        `exists (select from posizione p where p.soggetto_id = t.id and p.gestione = 'SEPARATA_PROFESSIONISTI')`,
      ],
      ['conDebiti: true', IN_DEBITO],
      ['conDebiti: false', `not (${IN_DEBITO})`],
      ['sede: ["3201", "7100"]', `exists (select from posizione p where p.soggetto_id = t.id and p.sede in ('3201', '7100'))`],
    ],
  },
  {
    tipo: 'PosizioniFiltro',
    campo: 'posizioni',
    tavola: 'posizione',
    casi: [
      AGGIORNATO,
      ['gestione: [ARTIGIANI]', `t.gestione = 'ARTIGIANI'`],
      ['stato: [CESSATA, SOSPESA]', `t.stato in ('CESSATA', 'SOSPESA')`],
      ['sede: ["3290"]', `t.sede = '3290'`],
      ['conDifferenze: true, anno: 2025', `${VEDE_DEBITI('t.soggetto_id', 't.id')} and ${DOVUTO_2025} <> ${VERSATO_2025}`],
      ['conDifferenze: false, anno: 2025', `${VEDE_DEBITI('t.soggetto_id', 't.id')} and coalesce(${DOVUTO_2025} = ${VERSATO_2025}, true)`],
      ['anno: 2011', `${VEDE_DEBITI('t.soggetto_id', 't.id')} and exists (select from f24 x where ${DELLA} and x.anno = 2011)`],
      ['codice: "28456123"', `t.codice = '28456123'`],
      CF,
      ['gestione: [ARTIGIANI], stato: [ATTIVA], sede: ["3290"]', `t.gestione = 'ARTIGIANI' and t.stato = 'ATTIVA' and t.sede = '3290'`],
    ],
  },
  {
    tipo: 'F24Filtro',
    campo: 'f24',
    tavola: 'f24',
    casi: [
      AGGIORNATO,
      ['anno: 2025', 't.anno = 2025'],
      ['causale: ["AP", "CP"]', `t.causale in ('AP', 'CP')`],
      ['tipoRata: [SALDO]', `t.tipo_rata = 'SALDO'`],
      ['stato: [PARZIALE, ANNULLATO]', `t.annullato_il is not null or (t.versato > 0 and t.versato < t.importo)`],
      ['stato: [DA_VERSARE]', `t.annullato_il is null and t.versato = 0 and t.importo > 0`],
      ['stato: [DA_CALCOLARE, VERSATO]', `t.annullato_il is null and (t.importo is null or t.versato >= t.importo) and t.compensato = 0`],
      ['stato: [COMPENSATO]', 't.compensato > 0'],
      ['scaduto: true', `t.annullato_il is null and t.versato < t.importo and t.scadenza < '2026-06-15'`],
      ['scaduto: false', `t.annullato_il is not null or t.importo is null or t.versato >= t.importo or t.scadenza >= '2026-06-15'`],
      ['scadenzaDal: "2026-05-18"', `t.scadenza >= '2026-05-18'`],
      ['scadenzaAl: "2026-05-18"', `t.scadenza <= '2026-05-18'`],
      ['scadenzaDal: "2026-05-18", scadenzaAl: "2026-05-18"', `t.scadenza = '2026-05-18'`],
      ['gestione: [COMMERCIANTI]', `${POSIZIONE}p.gestione = 'COMMERCIANTI')`],
      ['sede: ["3201"]', `t.sede = '3201'`],
      CF,
      ['origine: [CALCOLATO]', `t.origine = 'CALCOLATO'`],
    ],
  },
  {
    tipo: 'VersamentiFiltro',
    campo: 'versamenti',
    tavola: 'versamento',
    casi: [
      AGGIORNATO,
      ['abbinamento: [ECCEDENZA, NON_ABBINATO]', `t.abbinamento in ('ECCEDENZA', 'NON_ABBINATO')`],
      ['dal: "2025-05-16"', `t.data >= '2025-05-16'`],
      ['al: "2025-05-16"', `t.data <= '2025-05-16'`],
      ['causale: ["CF"]', `t.causale = 'CF'`],
      ['anno: 2024', `t.periodo_al like '2024-%'`],
      CF,
    ],
  },
  {
    tipo: 'AvvisiBonariFiltro',
    campo: 'avvisiBonari',
    tavola: 'avviso_bonario',
    casi: [
      AGGIORNATO,
      ['stato: [EMESSO]', `t.stato = 'EMESSO'`],
      ['emessoDal: "2026-01-01"', `t.data_emissione >= '2026-01-01'`],
      ['emessoAl: "2025-12-31"', `t.data_emissione <= '2025-12-31'`],
      ['scadenzaDal: "2026-06-15"', `t.scadenza >= '2026-06-15'`],
      ['scadenzaAl: "2026-06-14"', `t.scadenza <= '2026-06-14'`],
      ['gestione: [ARTIGIANI]', `${POSIZIONE}p.gestione = 'ARTIGIANI')`],
    ],
  },
  { tipo: 'AddebitiFiltro', campo: 'avvisiAddebito', tavola: 'avviso_addebito', casi: ADDEBITI },
  { tipo: 'AddebitiFiltro', campo: 'ruoli', tavola: 'ruolo', casi: ADDEBITI },
  {
    tipo: 'RicorsiFiltro',
    campo: 'ricorsi',
    tavola: 'ricorso',
    casi: [
      AGGIORNATO,
      ['stato: [ACCOLTO]', `t.stato = 'ACCOLTO'`],
      ['dal: "2025-07-08"', `t.data >= '2025-07-08'`],
      ['al: "2025-07-07"', `t.data <= '2025-07-07'`],
    ],
  },
  {
    tipo: 'DelegheFiltro',
    campo: 'delegheRicevute',
    tavola: 'delega',
    attorno: IO,
    casi: [
      AGGIORNATO,
      ['stato: [ATTIVA]', `t.chiave in (${DELEGHE_ATTIVE})`],
      ['stato: [DA_VALIDARE, IN_ATTESA_DECORRENZA]', `t.chiave in ('D-0016', 'D-0017', 'D-0022')`],
      ['tipo: [INDIRETTA], scadeEntro: "2026-05-16"', `t.al <= '2026-05-16'`],
      [`codiceFiscale: "${cfDi('titolare')}"`, DI(cfDi('titolare'))],
    ],
  },
  {
    tipo: 'ScadenzeFiltro',
    campo: 'scadenze',
    tavola: `(${SCADENZE})`,
    sempre: ['dal: "2025-06-01"', 'al: "2026-12-31"', 'assolta: null'],
    casi: [
      ['dal: "2026-06-30"', `t.data >= '2026-06-30'`],
      ['al: "2026-06-30"', `t.data <= '2026-06-30'`],
      ['tipo: [ACCONTO, RICORSO]', `t.tipo in ('ACCONTO', 'RICORSO')`],
      ['gestione: [COMMERCIANTI]', `${POSIZIONE}p.gestione = 'COMMERCIANTI')`],
      ['assolta: true', 't.assolta'],
      ['assolta: false', 'not t.assolta'],
    ],
  },
];
