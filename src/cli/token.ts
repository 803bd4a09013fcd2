import { type Command, InvalidArgumentError } from 'commander';
import { apriEmittenteDimostrativo } from '../auth/emittente-dimostrativo.ts';
import { eNomePersona, PERSONE_DIMOSTRATIVE } from '../auth/persone-dimostrative.ts';
import type { Config } from '../config.ts';
import { codiceFiscaleValido } from '../domain/codice-fiscale.ts';
import { finale, JSON_OPZIONE } from './italiano.ts';

const TUTTE = Object.keys(PERSONE_DIMOSTRATIVE).join(', ');

function unaPersona(nome: string): string {
  if (eNomePersona(nome)) return nome;
  if (codiceFiscaleValido(nome.toUpperCase())) return nome.toUpperCase();
  throw new InvalidArgumentError(`Si attende una tra ${TUTTE}, o un codice fiscale.`);
}

/** `cassetto token <persona>`: prints a token of the demonstration issuer and nothing else, whether the server runs or not. */
export function comandoToken(programma: Command, config: () => Config): void {
  programma
    .command('token')
    .description('stampa il token di una persona della dimostrazione')
    .argument('<persona>', `una tra: ${TUTTE}; o un codice fiscale, come quelli inventati dalla sandbox`, unaPersona)
    .option(...JSON_OPZIONE)
    .addHelpText('after', finale({ esempi: [['token intermediario', 'vale dodici ore; va in «Authorization: Bearer …»']] }))
    .action(async (persona: string, { json }: { json?: boolean }) => {
      const { dati, produzione, oidc } = config();
      const { emettiPer, emettiA } = await apriEmittenteDimostrativo({ cartella: dati.cartella, produzione, oidc });
      const token = await (eNomePersona(persona) ? emettiPer(persona) : emettiA(persona));
      process.stdout.write(json ? `${JSON.stringify({ persona, token })}\n` : `${token}\n`);
    });
}
