import type { Data } from '../../domain/data.ts';
import type { Difetto } from './difetto.ts';
import type { RigaLetta } from './lettura.ts';
import type { Colonna, Tipo, Valori } from './tipo.ts';

/** A line read and checked alone: its canonical values, or what is wrong. Good until the next line is read. */
export interface Canonica {
  readonly difetto: Difetto | null;
  /** In the order of the kind's columns. */
  readonly valori: readonly (string | null)[];
  readonly v: Valori;
}

/** Makes the reader of a kind's lines: cells by the file's header, days by `oggi`. */
export function lettoreRighe(tipo: Tipo, intestazione: readonly string[], oggi: Data): (letta: RigaLetta) => Canonica {
  const { colonne } = tipo;
  const celleDi = colonne.map((colonna) => intestazione.indexOf(colonna.nome));
  const posti = new Map(colonne.map((colonna, posto) => [colonna.nome, posto]));
  const valori: (string | null)[] = [];
  const v: Valori = (nome) => valori[posti.get(nome) ?? -1] ?? null;

  function leggi(letta: RigaLetta): Difetto | null {
    if (letta.difetto) return letta.difetto;
    for (let posto = 0; posto < colonne.length; posto += 1) {
      const colonna = colonne[posto]!;
      const cella = letta.celle[celleDi[posto]!]?.trim() ?? '';
      if (cella === '') {
        if (colonna.obbligatoria) return { colonna: colonna.nome, valore: null, atteso: colonna.forma.atteso };
        valori[posto] = predefinitoDi(colonna, v);
        continue;
      }
      const valore = colonna.forma.leggi(cella, oggi);
      if (valore === null) return { colonna: colonna.nome, valore: cella, atteso: colonna.forma.atteso };
      valori[posto] = valore;
    }
    return tipo.controlla?.(v) ?? null;
  }

  return (letta) => ({ difetto: leggi(letta), valori, v });
}

function predefinitoDi({ predefinito }: Colonna, v: Valori): string | null {
  if (typeof predefinito !== 'object') return predefinito ?? null;
  const origine = v(predefinito.da);
  return origine === null ? null : (predefinito.come?.(origine) ?? origine);
}
