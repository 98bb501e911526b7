import type { FailedRow, Row, ScoredRow, SupernetRow } from '@touchstone/contract';
import type { PlannedTrial } from '../plan/planned-trial.js';
import type { RunParts } from '../plan/run-parts.js';
import type { RankedTrial, RankingInput } from '../ranking/ranking-input.js';
import { rankedCriteria } from './ranked-criteria.js';

/** The rows of a plan's trials, ready to be ranked. */
export function collectRankingInput(
  parts: RunParts,
  trials: readonly PlannedTrial[],
  rows: ReadonlyMap<string, Row>,
): RankingInput {
  return {
    space: parts.searchSpace,
    table: parts.table,
    query: parts.query,
    names: { space: parts.space.use.name, dataset: parts.data.name, searcher: parts.searcher.label },
    criteria: rankedCriteria(parts),
    checkpoints: parts.config.checkpoints,
    collapse: parts.config.collapse,
    trials: trials.map((trial) => rankedTrial(trial, rows)),
  };
}

function rankedTrial(
  { label, seed, cells, supernetCells, searchKey }: PlannedTrial,
  rows: ReadonlyMap<string, Row>,
): RankedTrial {
  const byCell = new Map(
    cells.map(({ step, criterion, key }) => [
      `${step} ${criterion}`,
      rows.get(key) as ScoredRow | FailedRow | undefined,
    ]),
  );
  const ofSupernet = new Map(
    supernetCells.map(({ step, key }) => [step, rows.get(key) as SupernetRow | FailedRow | undefined]),
  );
  // A failed search was made good if nothing is missing.
  const incomplete = [...byCell.values()].includes(undefined);
  return {
    label,
    seed,
    searchFailure: incomplete ? (rows.get(searchKey) as FailedRow | undefined) : undefined,
    row: (step, criterion) => byCell.get(`${step} ${criterion}`),
    supernet: (step) => ofSupernet.get(step),
  };
}
