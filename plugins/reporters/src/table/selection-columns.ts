import type { CellValue, SelectionColumn, SelectionSource } from './selection-column.js';

const perSeed = new Set(['seed', 'architecture', 'test_accuracy', 'test_regret']);

function column<T extends CellValue>(type: SelectionColumn['type']) {
  return (name: string, value: (source: SelectionSource) => T | null): SelectionColumn => ({
    name,
    type,
    per: perSeed.has(name) ? 'seed' : 'entry',
    value,
  });
}

const text = column<string>('text');
const integer = column<number>('integer');
const number = column<number>('number');
const boolean = column<boolean>('boolean');

/**
 * The columns of the table that has a row for every selection: group × criterion × checkpoint × seed.
 * Up to `test_regret` they are those of the seed, from `rank` on those of criterion and checkpoint,
 * the same for all of its seeds. Accuracies, regrets, percentile, gain and gap are in percent and
 * percentage points, fractions and rates 0 to 1, costs of one checkpoint of one seed.
 */
export const selectionColumns: readonly SelectionColumn[] = [
  text('group', ({ entry }) => entry.group),
  text('space', ({ entry }) => entry.space),
  text('dataset', ({ entry }) => entry.dataset),
  text('searcher', ({ entry }) => entry.searcher),
  text('criterion', ({ entry }) => entry.criterion),
  boolean('control', ({ entry }) => entry.control),
  integer('checkpoint', ({ entry }) => entry.checkpoint),
  integer('seed', ({ selection }) => selection.seed),
  text('architecture', ({ selection }) => selection.architecture),
  number('test_accuracy', ({ selection }) => selection.testAccuracy),
  number('test_regret', ({ group, selection }) => group.optimum.accuracy - selection.testAccuracy),
  integer('rank', ({ entry }) => entry.rank),
  integer('seeds', ({ entry }) => entry.seeds),
  integer('failed', ({ entry }) => entry.failed),
  number('mean', ({ entry }) => entry.testAccuracy.mean),
  number('low', ({ entry }) => entry.testAccuracy.low),
  number('high', ({ entry }) => entry.testAccuracy.high),
  number('iqm', ({ entry }) => entry.testAccuracy.iqm),
  number('worst', ({ entry }) => entry.testAccuracy.worst),
  number('regret', ({ entry }) => entry.regret.mean),
  number('percentile', ({ entry }) => entry.percentile.mean),
  number('gain_over_random', ({ entry }) => entry.gainOverRandom.mean),
  number('skip_fraction', ({ entry }) => entry.skipFraction.mean),
  number('parameter_free_fraction', ({ entry }) => entry.parameterFreeFraction.mean),
  integer('collapsed_seeds', ({ entry }) => entry.collapse.count),
  number('collapse_rate', ({ entry }) => entry.collapse.rate),
  number('discretisation_gap', ({ entry }) => entry.discretisationGap?.mean ?? null),
  number('kappa_seeds', ({ entry }) => entry.agreement.seeds),
  number('kappa_batches', ({ entry }) => entry.agreement.batches),
  number('kendall_best', ({ entry }) => entry.rankCorrelation.best.kendall?.mean ?? null),
  number('spearman_best', ({ entry }) => entry.rankCorrelation.best.spearman?.mean ?? null),
  number('kendall_mean', ({ entry }) => entry.rankCorrelation.mean.kendall?.mean ?? null),
  number('spearman_mean', ({ entry }) => entry.rankCorrelation.mean.spearman?.mean ?? null),
  number('forward_passes', ({ entry }) => entry.cost.forwardPasses),
  number('backward_passes', ({ entry }) => entry.cost.backwardPasses),
  number('seconds', ({ entry }) => entry.cost.seconds),
  boolean('pareto', ({ entry }) => entry.pareto),
  text('tie_group', ({ entry }) => entry.tieGroup),
];
