import type { Estimate, Trajectory } from '@touchstone/contract';
import { mean, quantile, resampledMeans } from '@touchstone/stats';
import { commonTrials, onTrials } from './common-trials.js';
import { estimate } from './estimate.js';
import type { Resampling } from './resampling.js';
import type { Selections } from './selections.js';

/**
 * A criterion over the whole search, over the trials that have a result at every checkpoint; undefined
 * where there is none. The interval of the drop is the percentile one: the maximum over checkpoints is
 * not smooth, as the BCa correction would assume.
 * @param checkpoints the criterion's selections at every checkpoint, in order
 */
export function trajectory(
  checkpoints: readonly Selections[],
  group: string,
  resampling: Resampling,
): Trajectory | undefined {
  const common = commonTrials(checkpoints);
  if (common.length === 0) return undefined;
  const { criterion, control } = checkpoints[0]!;
  const steps = checkpoints.map(({ checkpoint }) => checkpoint);
  const columns = checkpoints.map((each) => onTrials(each, each.accuracies, common));
  const means = columns.map((column) => mean(column));
  const best = means.indexOf(Math.max(...means));
  const point = (index: number): Trajectory['best'] => ({ checkpoint: steps[index]!, accuracy: means[index]! });
  return {
    criterion,
    control,
    group,
    best: point(best),
    last: point(steps.length - 1),
    drop: { mean: means[best]! - means.at(-1)!, ...dropInterval(columns, resampling) },
    overSearch: estimate(
      common.map((_, trial) =>
        overSteps(
          columns.map((column) => column[trial]!),
          steps,
        ),
      ),
      resampling,
    )!,
    collapseCheckpoint: collapseCheckpoint(
      checkpoints.map((each) => onTrials(each, each.selected, common).map(({ collapsed }) => collapsed)),
      steps,
    ),
  };
}

function dropInterval(columns: readonly (readonly number[])[], resampling: Resampling): Pick<Estimate, 'low' | 'high'> {
  const resamples = resampling.of(columns[0]!.length);
  const resampled = columns.map((column) => resampledMeans(column, resamples));
  const last = resampled.at(-1)!;
  const drops = new Float64Array(last.length);
  for (const means of resampled) {
    for (let index = 0; index < drops.length; index++)
      drops[index] = Math.max(drops[index]!, means[index]! - last[index]!);
  }
  drops.sort();
  const sorted = Array.from(drops);
  return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}

/** Area under accuracy by step, divided by the steps; of a single checkpoint its accuracy. */
function overSteps(accuracies: readonly number[], steps: readonly number[]): number {
  if (steps.length === 1) return accuracies[0]!;
  let area = 0;
  for (let index = 1; index < steps.length; index++) {
    area += ((accuracies[index - 1]! + accuracies[index]!) / 2) * (steps[index]! - steps[index - 1]!);
  }
  return area / (steps.at(-1)! - steps[0]!);
}

function collapseCheckpoint(collapsed: readonly (readonly boolean[])[], steps: readonly number[]): number | null {
  const first = collapsed[0]!
    .map((_, trial) => 1 + collapsed.findLastIndex((ofCheckpoint) => !ofCheckpoint[trial]!))
    .filter((index) => index < steps.length)
    .map((index) => steps[index]!)
    .sort((a, b) => a - b);
  return first.length === 0 ? null : quantile(first, 0.5);
}
