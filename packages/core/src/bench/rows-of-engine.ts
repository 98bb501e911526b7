import { type Row, TouchstoneError } from '@touchstone/contract';
import type { EngineFacts } from '../plan/run-parts.js';
import { readManifest } from '../store/manifest.js';
import type { StoreLayout } from '../store/store-layout.js';

/**
 * The rows whose supernets an engine of the same numerics class has trained, as their manifests say; a
 * supernet without a manifest is nobody's. Throws TouchstoneError `STORE` where there are rows and none is
 * of this engine.
 */
export async function rowsOfEngine(
  rows: readonly Row[],
  engine: Pick<EngineFacts, 'name' | 'numerics'>,
  layout: StoreLayout,
): Promise<Row[]> {
  const numerics = new Map<string, string | undefined>();
  for (const { supernet } of rows) {
    if (numerics.has(supernet)) continue;
    numerics.set(supernet, (await readManifest(layout.supernet(supernet)))?.engine.numerics);
  }
  const own = rows.filter(({ supernet }) => numerics.get(supernet) === engine.numerics);
  if (own.length > 0 || rows.length === 0) return own;
  const others = [...new Set(numerics.values())].map((each) =>
    each === undefined ? 'an unknown engine' : `"${each}"`,
  );
  throw new TouchstoneError('STORE', `the store has no results of the engine ${engine.name} for this configuration`, {
    where: `${layout.journal}, numerics "${engine.numerics}"`,
    hint: `It has results of ${others.join(' and ')}. Without --engine and --device the latest are ranked.`,
  });
}
