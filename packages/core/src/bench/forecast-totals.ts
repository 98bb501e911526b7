import type { PlannedTrial } from '../plan/planned-trial.js';
import type { ChosenParts } from '../plan/run-parts.js';

/** About ten iterations, each a second-order product. */
const stepsPerEigenvalue = 12;

export interface MeasuredCosts {
  readonly secondsPerStep: number;
  readonly secondsPerEvaluation: number;
  readonly secondsPerGateGradient: number;
}

export interface ForecastTotals {
  readonly searches: number;
  readonly steps: number;
  readonly rows: number;
  readonly seconds: number;
  /** Criteria to be scored whose programs and tuning are not in `seconds`: nobody knows before they run. */
  readonly uncounted: readonly string[];
}

/**
 * Adds up what a plan costs. A checkpoint is charged one evaluation for the supernet itself and one
 * for what a criterion selects; if any of its criteria evaluates, one more for each operation of each
 * edge (criteria share them); one gate gradient for each criterion that takes one; and for the Hessian
 * eigenvalue about what a dozen search steps cost. Programs of criteria's own and tuning are not in it,
 * and neither are evaluations that a criterion asks for beyond one for each operation.
 */
export function forecastTotals(
  trials: readonly PlannedTrial[],
  { criteria, searchSpace, config }: Pick<ChosenParts, 'criteria' | 'searchSpace' | 'config'>,
  costs: MeasuredCosts,
  workers: number,
): ForecastTotals {
  const needs = new Map(criteria.map(({ label, plugin }) => [label, plugin.needs]));
  const steps = Math.max(...config.checkpoints);
  const removable = searchSpace.operations.filter(({ layers }) => layers !== 'zero').length;
  const scorings = trials.flatMap((trial) => trial.scorings);
  const pending = new Set(scorings.flatMap((scoring) => scoring.criteria.map(({ label }) => label)));
  let work = trials.filter(({ needsSearch }) => needsSearch).length * steps * costs.secondsPerStep;
  for (const scoring of scorings) {
    const asked = scoring.criteria.map(({ label }) => needs.get(label) ?? []);
    const removals = asked.some((list) => list.includes('evaluation')) ? searchSpace.edges.length * removable : 0;
    const gradients = asked.filter((list) => list.includes('gates')).length;
    const eigenvalue = scoring.supernetKey !== null && config.hessian ? stepsPerEigenvalue * costs.secondsPerStep : 0;
    work += (1 + asked.length + removals) * costs.secondsPerEvaluation;
    work += gradients * costs.secondsPerGateGradient + eigenvalue;
  }
  return {
    searches: trials.filter(({ needsSearch }) => needsSearch).length,
    steps,
    rows: scorings.reduce((total, { criteria: missing }) => total + missing.length, 0),
    // More workers than cores would not help; the plan's number of workers is taken as it is.
    seconds: work / workers,
    uncounted: criteria.flatMap(({ label, plugin }) => (pending.has(label) && isUncounted(plugin) ? [label] : [])),
  };
}

function isUncounted({ needs }: ChosenParts['criteria'][number]['plugin']): boolean {
  return needs.includes('programs') || needs.includes('tuning');
}
