import { TouchstoneError } from '@touchstone/contract';
import { createCollector } from '../../tables/create-collector.js';
import type { ImportRun } from '../import-run.js';
import type { Imported } from '../imported.js';
import { readSource } from '../read-source.js';
import { sourceDigest, type SourceDigest } from '../source-digest.js';
import { collectNatsPickle } from './collect-nats-pickle.js';
import { natsImported } from './nats-imported.js';

/**
 * NATS-Bench's directory `NATS-tss-v1_0-*-simple`, or a part of it: accuracies of both epochs, all
 * datasets, splits and seeds, parameters and FLOPs. One file is held in memory at a time.
 * @param names files of cells, sorted
 * Throws TouchstoneError `DATA`, `INTERRUPTED` on abort.
 */
export async function importNatsDirectory(
  directory: string,
  names: readonly string[],
  { onProgress, signal }: ImportRun,
): Promise<Imported & { readonly digest: SourceDigest }> {
  const collector = createCollector();
  const digest = sourceDigest();
  const notes = new Set<string>();
  for (const [done, name] of names.entries()) {
    if (signal.aborted) throw new TouchstoneError('INTERRUPTED', 'stopped by the user; nothing was changed');
    onProgress({ done, total: names.length });
    const file = await readSource(directory, name);
    digest.add(file);
    for (const note of collectNatsPickle(file, collector)) notes.add(note);
  }
  onProgress({ done: names.length, total: names.length });
  return { ...natsImported(collector, [...notes]), digest };
}
