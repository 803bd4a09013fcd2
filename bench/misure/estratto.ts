import { setTimeout as attesa } from 'node:timers/promises';
import { creaOfficina } from '../../src/documents/officina.ts';
import { estratto } from './pdf.ts';

/* Run alone (its memory is what is measured): megabytes above rest while an estratto conto of ten thousand rows is drawn by the officina. */

const officina = creaOfficina();
await officina.disegna('ESTRATTO_CONTO', estratto(100));
const dati = estratto(10_000);
const inMegabyte = () => process.memoryUsage.rss() / 1e6;
const riposo = inMegabyte();
let massimo = riposo;
const orologio = setInterval(() => {
  massimo = Math.max(massimo, inMegabyte());
}, 20);
await officina.disegna('ESTRATTO_CONTO', dati);
await attesa(50);
clearInterval(orologio);
await officina.chiudi();
process.stdout.write(`${massimo - riposo}\n`);
