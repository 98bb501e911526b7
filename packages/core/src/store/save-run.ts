import path from 'node:path';
import type { Settings } from '../config/resolved-config.js';
import { storeLayout } from './store-layout.js';
import { writeFileAtomically } from './write-file-atomically.js';

/** Records the settings of a run that begins now, all of one store. Throws TouchstoneError `STORE`. */
export async function saveRun(settings: Settings, startedAt: Date): Promise<void> {
  const name = `${startedAt.toISOString().replaceAll(':', '-')}.json`;
  const file = path.join(storeLayout(settings[0].config.store).runs, name);
  await writeFileAtomically(file, `${JSON.stringify({ schema: 'touchstone.run/2', settings }, null, 2)}\n`);
}
