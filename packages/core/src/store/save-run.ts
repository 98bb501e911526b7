import path from 'node:path';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { storeLayout } from './store-layout.js';
import { writeFileAtomically } from './write-file-atomically.js';

/** Records the configuration of a run that begins now. Throws TouchstoneError `STORE`. */
export async function saveRun(resolved: ResolvedConfig, startedAt: Date): Promise<void> {
  const name = `${startedAt.toISOString().replaceAll(':', '-')}.json`;
  const file = path.join(storeLayout(resolved.config.store).runs, name);
  await writeFileAtomically(file, `${JSON.stringify({ schema: 'touchstone.run/1', resolved }, null, 2)}\n`);
}
