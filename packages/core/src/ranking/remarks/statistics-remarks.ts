import { level } from '../level.js';
import type { RemarkFacts } from './remark-facts.js';

/** How to read the tests, intervals and drops. */
export function statisticsRemarks(facts: RemarkFacts): string[] {
  return [nothingDiffers(facts), noiseFloor(facts), letters(facts), resamples(facts), neverBest(facts)].filter(
    (remark) => remark !== undefined,
  );
}

function nothingDiffers({ friedman }: RemarkFacts): string | undefined {
  if (friedman === null || friedman.pF < level) return undefined;
  return (
    `The contenders do not differ at the 5 % level (Friedman's test over ${friedman.seeds} seeds, ` +
    `p = ${Number(friedman.pF.toPrecision(2))}): their order may be chance.`
  );
}

/** The random control cannot degenerate, so its drop is what choosing the best checkpoint alone makes. */
function noiseFloor({ trajectories, context: { checkpoints } }: RemarkFacts): string | undefined {
  const random = trajectories.find(({ criterion, control }) => control && /^random(\[|$)/u.test(criterion));
  if (random === undefined || checkpoints.length < 2) return undefined;
  const { mean, high } = random.drop;
  return (
    `Drops are from the best of ${checkpoints.length} checkpoints. The control ${random.criterion}, which cannot ` +
    `degenerate, drops by ${mean.toFixed(1)} points (up to ${high.toFixed(1)}): read smaller drops as noise.`
  );
}

function letters({ lettersComplete }: RemarkFacts): string | undefined {
  return lettersComplete
    ? undefined
    : 'So many contenders overlap that tie groups are runs of consecutive ranks: two that share no letter need not differ.';
}

function resamples({ resamples: count }: RemarkFacts): string | undefined {
  return count >= 10_000
    ? undefined
    : `Intervals are from ${count.toLocaleString('en')} resamples instead of 10,000, because there are so many results.`;
}

function neverBest({ context: { trials } }: RemarkFacts): string | undefined {
  return trials.length < 2
    ? undefined
    : `Means are over all ${trials.length} seeds; nothing is the best of several runs.`;
}
