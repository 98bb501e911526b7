import type { ReportGroup } from '@touchstone/contract';
import type { RankingInput } from './ranking-input.js';

/** What was measured of every supernet at every checkpoint. */
export function listSupernets({ trials, checkpoints }: RankingInput): ReportGroup['supernets'] {
  return trials.flatMap((trial) =>
    checkpoints.flatMap((checkpoint) => {
      const row = trial.supernet(checkpoint);
      if (row?.status !== 'supernet') return [];
      const { accuracy, loss, hessianEigenvalue } = row;
      return [{ trial: trial.label, seed: trial.seed, checkpoint, accuracy, loss, hessianEigenvalue }];
    }),
  );
}
