import { context, propagation, trace } from '@opentelemetry/api';
import { defaultResource, envDetector, resourceFromAttributes, serviceInstanceIdDetector } from '@opentelemetry/resources';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { tracciaIstruzioni } from './istruzioni.ts';
import { nominaOperazioni, tracciaRichieste } from './operazioni.ts';

/** Traces being sent: what makes spans of requests, and the end, which sends what is left. */
export interface Tracce {
  readonly tracciaRichieste: typeof tracciaRichieste;
  chiudi(): Promise<void>;
}

/**
 * Begins to send traces, as the OTEL_* settings of the process say; OTEL_SERVICE_NAME may replace the name "cassetto". Only traces: metrics are
 * Prometheus's, logs are on standard output. Of the machine and of the command line nothing is told.
 */
export function avviaTracce(): Tracce {
  const sdk = new NodeSDK({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': 'cassetto' })),
    resourceDetectors: [serviceInstanceIdDetector, envDetector],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  const smettono = [tracciaIstruzioni(), nominaOperazioni()];
  const chiudi = async () => {
    for (const smetti of smettono) smetti();
    // A collector that does not answer is not worth an error at the end.
    await sdk.shutdown().catch(() => undefined);
    for (const globale of [trace, context, propagation]) globale.disable();
  };
  return { tracciaRichieste, chiudi };
}
