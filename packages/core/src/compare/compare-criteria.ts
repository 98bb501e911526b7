import { TouchstoneError } from '@touchstone/contract';
import { rank } from '../bench/rank.js';
import type { ResolvedConfig } from '../config/resolved-config.js';
import { chooseParts } from '../plan/choose-parts.js';
import { loadRegistry } from '../registry/load-registry.js';
import { compareReports } from './compare-reports.js';
import type { Comparison } from './comparison.js';

export interface CriteriaComparisonRequest {
  readonly cwd: string;
  /** Search step; by default the last checkpoint. */
  readonly checkpoint?: number | undefined;
  log(message: string): void;
}

/**
 * Compares the two criteria of a configuration by what the store holds; trains and scores nothing.
 * Throws TouchstoneError `CONFIG` unless there are exactly two, `STORE` where there are no results.
 */
export async function compareCriteria(
  resolved: ResolvedConfig,
  { cwd, checkpoint, log }: CriteriaComparisonRequest,
): Promise<Comparison> {
  const { config, directory } = resolved;
  const registry = await loadRegistry({ cwd, plugins: config.plugins, configDirectory: directory });
  const labels = chooseParts(config, registry).criteria.map(({ label }) => label);
  const [first, second] = labels;
  if (first === undefined || second === undefined || labels.length > 2) {
    throw new TouchstoneError('CONFIG', `two criteria are compared, not ${labels.length}`, {
      where: labels.join(', '),
      hint: 'Name one criterion on each side.',
    });
  }
  const report = await rank([resolved], { cwd, log });
  const present = new Set(report.ranking.map(({ criterion }) => criterion));
  const absent = labels.find((label) => !present.has(label));
  if (absent !== undefined) {
    throw new TouchstoneError('STORE', `the store has no results of ${absent}`, {
      where: config.store,
      hint: 'Run `touchstone bench` with it first: supernets that are there are not trained again.',
    });
  }
  const side = (criterion: string): Parameters<typeof compareReports>[0] => ({ name: criterion, report, criterion });
  return compareReports(side(first), side(second), { registry, config, checkpoint, log });
}
