import type { ResolvedConfig, Settings } from '../config/resolved-config.js';
import { canonicalJson } from '../keys/canonical-json.js';

/**
 * The settings of several runs that are equal but for their seeds (and stores), as shards are: those of
 * the last run that has them all, each with the seeds of all runs, ascending. A run may lack settings, as
 * the shard of a setting with fewer seeds does. Undefined where runs differ in more.
 */
export function mergeRuns(runs: readonly Settings[]): Settings | undefined {
  const most = Math.max(0, ...runs.map(({ length }) => length));
  const whole = runs.findLast(({ length }) => length === most);
  if (whole === undefined) return undefined;
  const seedsOf = new Map(whole.map((setting) => [withoutSeeds(setting), new Set<number>()]));
  for (const setting of runs.flat()) {
    const seeds = seedsOf.get(withoutSeeds(setting));
    if (seeds === undefined) return undefined;
    for (const seed of setting.config.seeds) seeds.add(seed);
  }
  const merged = (setting: ResolvedConfig): ResolvedConfig => {
    const seeds = [...seedsOf.get(withoutSeeds(setting))!].sort((a, b) => a - b);
    return { ...setting, config: { ...setting.config, seeds } };
  };
  const [first, ...others] = whole;
  return [merged(first), ...others.map(merged)];
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
