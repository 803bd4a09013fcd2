import type { Command } from 'commander';
import { apriEmittenteDimostrativo } from '../auth/emittente-dimostrativo.ts';
import { eNomePersona, PERSONE_DIMOSTRATIVE } from '../auth/persone-dimostrative.ts';
import type { Config } from '../config.ts';

/** `cassetto token <persona>`: prints a token of the demonstration issuer and nothing else, whether the server runs or not. */
export function comandoToken(programma: Command, config: () => Config): void {
  programma
    .command('token')
    .description('stampa il token di una persona della dimostrazione')
    .argument('<persona>', `una tra: ${Object.keys(PERSONE_DIMOSTRATIVE).join(', ')}`)
    .action(async (persona: string) => {
      if (!eNomePersona(persona))
        return programma.error(`Persona sconosciuta: si attende una tra ${Object.keys(PERSONE_DIMOSTRATIVE).join(', ')}.`, { exitCode: 2 });
      const { dati, produzione, oidc } = config();
      const { emettiPer } = await apriEmittenteDimostrativo({ cartella: dati.cartella, produzione, oidc });
      process.stdout.write(`${await emettiPer(persona)}\n`);
    });
}
