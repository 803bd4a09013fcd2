import 'reflect-metadata';
import { ConfigurazioneNonValida, configDaAmbiente } from './config.ts';
import { BancaDatiNonUtilizzabile } from './database/errori.ts';
import { PostgresNonAvviabile } from './database/embedded/errori.ts';
import { benvenuto } from './server/benvenuto.ts';
import { IndirizzoNonDisponibile } from './server/http.ts';
import { governaProcesso } from './server/processo.ts';
import { avvia, type ServerAvviato } from './server/start.ts';

const racconta = (riga: string) => process.stderr.write(`${riga}\n`);

try {
  const config = configDaAmbiente();
  let avvio: Promise<ServerAvviato> | null = null;
  const chiudi = async () => (await avvio?.catch(() => null))?.chiudi();
  governaProcesso({ chiudi, avviatoDaNpm: config.avviatoDaNpm, preavviso: config.server.preavviso, registra: racconta });
  avvio = avvia(config, racconta);
  const server = await avvio;
  process.stdout.write(benvenuto(server.base, config));
} catch (errore) {
  // What the operator can mend is one clear sentence; anything else is a fault, with its frames.
  const suo = [ConfigurazioneNonValida, BancaDatiNonUtilizzabile, PostgresNonAvviabile, IndirizzoNonDisponibile].some(
    (tipo) => errore instanceof tipo,
  );
  racconta(suo ? (errore as Error).message : `Avvio non riuscito: ${errore instanceof Error ? errore.stack : String(errore)}`);
  process.exit(1);
}
