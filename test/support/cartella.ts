import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder removed at the end of the test, or when `finoA` says. Others may pass through it: as root, PostgreSQL runs as somebody else. */
export function cartellaDiProva(finoA: (togli: () => void) => void = onTestFinished): string {
  const cartella = mkdtempSync(join(tmpdir(), 'cassetto-'));
  chmodSync(cartella, 0o711);
  finoA(() => rmSync(cartella, { recursive: true, force: true }));
  return cartella;
}
