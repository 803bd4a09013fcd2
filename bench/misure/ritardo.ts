import { monitorEventLoopDelay } from 'node:perf_hooks';

/* Loaded into the measured server before its own code: says how late its event loop was between two messages. */

const ritardi = monitorEventLoopDelay({ resolution: 1 });
process.on('message', (comando) => {
  if (comando === 'comincia') {
    ritardi.reset();
    ritardi.enable();
  } else {
    ritardi.disable();
    process.send?.({ p50: ritardi.percentile(50) / 1e6, p99: ritardi.percentile(99) / 1e6, massimo: ritardi.max / 1e6 });
  }
});
process.channel?.unref();
