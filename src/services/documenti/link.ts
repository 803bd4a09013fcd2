import { scriviPrincipal } from '../../auth/principal.ts';
import { type ContenutoLink, DURATA_LINK, firmaLink, PERCORSO_LINK } from '../../documents/link.ts';
import { documentoPermesso } from '../../reads/documento.ts';
import type { Riga } from '../../reads/tabelle.ts';
import type { ContestoServizi } from '../contesto.ts';

/** A link as the schema hands it out. */
export interface LinkFirmato {
  readonly url: string;
  readonly scadeIl: Date;
}

async function firma(contesto: ContestoServizi, oggetto: ContenutoLink['oggetto']): Promise<LinkFirmato> {
  const { chiave, base } = contesto.documenti;
  const scadeIl = new Date((Math.floor(contesto.orologio.adesso().getTime() / 1000) + DURATA_LINK) * 1000);
  const token = await firmaLink(chiave, { oggetto, ...scriviPrincipal(contesto.principal!) }, scadeIl);
  return { url: `${base}${PERCORSO_LINK}${token}`, scadeIl };
}

/** The link that draws a row's Modello F24 when it is opened; none where the taxpayer must write the amount, or INPS has withdrawn the row. */
export async function linkF24(contesto: ContestoServizi, f24: Riga): Promise<LinkFirmato | null> {
  return f24['importo'] === null || f24['annullatoIl'] !== null ? null : firma(contesto, { tipo: 'F24', id: f24.id });
}

/** A new link to a document; null where the caller may no longer have what is in it. */
export async function linkDocumento(contesto: ContestoServizi, documento: Riga): Promise<LinkFirmato | null> {
  return (await documentoPermesso(contesto, documento)) ? firma(contesto, { tipo: 'DOCUMENTO', id: documento.id }) : null;
}
