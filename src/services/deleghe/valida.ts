import type { TipoFirma } from '../../domain/delega-vocaboli.ts';
import { assertDocumentoIdentita, assertFirmaPossibile, assertPeriodoUtile, type DocumentoIdentita } from '../../domain/regole-delega.ts';
import type { ContestoServizi } from '../contesto.ts';
import { eseguiAtto, type InputAtto } from './esegui.ts';
import { timbra } from './scrivi.ts';

export interface ValidaDelega extends InputAtto {
  /** Day of the signature. */
  readonly firmataIl: string;
  readonly firma: TipoFirma;
  readonly documento?: DocumentoIdentita | null;
}

/**
 * The delegato of an indiretta declares that the delegante has signed: from now (or from `dal`) it opens. What identifies the signature is
 * kept with it.
 *
 * @throws ErroreDominio ACCESSO_NEGATO, STATO_NON_AMMESSO, PERIODO_NON_VALIDO, FIRMA_NON_VALIDA, VALORE_NON_VALIDO, CHIAVE_RIUTILIZZATA
 */
export async function validaDelega(contesto: ContestoServizi, input: ValidaDelega) {
  return eseguiAtto(contesto, {
    atto: 'valida',
    mutazione: 'validaDelega',
    input,
    scrivi: async (em, delega, timbro) => {
      const { firmataIl, firma, documento = null } = input;
      assertPeriodoUtile(delega, contesto.giorno);
      assertFirmaPossibile(firmataIl, delega.creataGiorno, contesto.giorno);
      assertDocumentoIdentita(firma, documento, firmataIl);
      await timbra(em, delega, 'validata', timbro);
      await em.execute(
        `insert into delega_firma (soggetto_id, delega_id, tipo, firmata_il, documento_tipo, documento_numero, documento_scade_il)
         values (?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[delega.soggettoId, delega.id, firma, firmataIl],
          ...[documento?.tipo.trim() ?? null, documento?.numero.trim() ?? null, documento?.scadeIl ?? null],
        ],
      );
      return { dati: { firma, firmataIl } };
    },
  });
}
