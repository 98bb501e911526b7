import type { RankedCriterion, RankingInput } from './ranking-input.js';
import type { Selection, Selections } from './selection.js';

/** Looks up what a criterion selected at a checkpoint. */
export function collectSelections(
  { space, table, query, trials }: RankingInput,
  { label, control }: RankedCriterion,
  checkpoint: number,
): Selections {
  const selections: Selection[] = [];
  let failed = 0;
  let unknown = 0;
  for (const trial of trials) {
    const row = trial.row(checkpoint, label);
    if (row === undefined) {
      if (trial.searchFailure !== undefined) failed++;
      continue;
    }
    if (row.status === 'failed') {
      failed++;
      continue;
    }
    const testAccuracy = table.query(space.decode(row.architecture), query);
    if (testAccuracy === undefined) unknown++;
    else selections.push({ seed: trial.seed, row, testAccuracy });
  }
  return { criterion: label, control, checkpoint, selections, failed, unknown };
}
