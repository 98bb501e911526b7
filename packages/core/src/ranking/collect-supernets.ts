import type { Report } from '@touchstone/contract';
import type { RankingInput } from './ranking-input.js';

/** Accuracy and loss of every supernet at every checkpoint that any criterion has scored. */
export function collectSupernets({ trials, checkpoints, criteria }: RankingInput): Report['supernets'] {
  return trials.flatMap(({ label, seed, row }) =>
    checkpoints.flatMap((checkpoint) => {
      const scored = criteria
        .map((criterion) => row(checkpoint, criterion.label))
        .find((each) => each?.status === 'ok');
      if (scored?.status !== 'ok') return [];
      return [{ trial: label, seed, checkpoint, accuracy: scored.accuracy, loss: scored.loss }];
    }),
  );
}
