import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of this test, removed at its end. Others may pass through it: as root, PostgreSQL runs as somebody else. */
export function cartellaDiProva(): string {
  const cartella = mkdtempSync(join(tmpdir(), 'cassetto-'));
  chmodSync(cartella, 0o711);
  onTestFinished(() => rmSync(cartella, { recursive: true, force: true }));
  return cartella;
}
