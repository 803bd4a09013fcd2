import { Presets, SingleBar } from 'cli-progress';

/** What the person sees while a long file is read. */
export interface Barra {
  inizia(nome: string, byte: number): void;
  avanza(byte: number): void;
  fine(): void;
}

/** A progress bar over the bytes read, on a terminal only: elsewhere, and without an output, it shows nothing. */
export function barra(uscita: NodeJS.WriteStream | null): Barra {
  if (uscita?.isTTY !== true) return { inizia: () => undefined, avanza: () => undefined, fine: () => undefined };
  let attuale: SingleBar | null = null;
  const fine = () => {
    attuale?.stop();
    attuale = null;
  };
  return {
    inizia(nome, byte) {
      fine();
      attuale = new SingleBar(
        { format: `${nome} {bar} {percentage}%`, stream: uscita, clearOnComplete: true, hideCursor: true },
        Presets.shades_classic,
      );
      attuale.start(byte, 0);
    },
    avanza: (byte) => attuale?.increment(byte),
    fine,
  };
}
