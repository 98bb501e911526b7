import type { ResolvedConfig } from '../config/resolved-config.js';
import { canonicalJson } from '../keys/canonical-json.js';

/**
 * The configuration of several runs that are equal but for their seeds (and stores), as shards are:
 * that of the last with the seeds of all, ascending. Undefined where they differ in more.
 */
export function mergeRuns(runs: readonly ResolvedConfig[]): ResolvedConfig | undefined {
  const last = runs.at(-1);
  if (last === undefined || new Set(runs.map(withoutSeeds)).size > 1) return undefined;
  const seeds = [...new Set(runs.flatMap(({ config }) => config.seeds))].sort((a, b) => a - b);
  return { ...last, config: { ...last.config, seeds } };
}

/** Keys of a configuration that may differ between shards. */
const own: ReadonlySet<string> = new Set(['seeds', 'store', 'workers']);

function withoutSeeds({ config }: ResolvedConfig): string {
  return JSON.stringify(
    Object.entries(config)
      .filter(([key]) => !own.has(key))
      .map(([key, value]) => `${key} ${canonicalJson(value)}`)
      .sort(),
  );
}
