import type { ScoredRow } from '@touchstone/contract';
import { fleissKappa } from '@touchstone/stats';
import type { ArchitectureFacts, KnownArchitecture } from './architecture-facts.js';
import { averageScores } from './average-scores.js';
import { countChoices } from './count-choices.js';
import type { RankCorrelations } from './create-rank-correlation.js';
import type { RankedCriterion } from './ranking-input.js';
import type { RankingContext } from './ranking-context.js';
import type { Selections } from './selections.js';

/** Reads every row of a criterion at a checkpoint once and keeps numbers, not rows: there may be a million. */
export function collectSelections(
  context: RankingContext,
  { label, control, oracle = false }: RankedCriterion,
  checkpoint: number,
): Selections {
  const { space, judge, everyTrial } = context;
  const trials: number[] = [];
  const selected: KnownArchitecture[] = [];
  const accuracies: number[] = [];
  const gaps: number[] = [];
  const batchKappas: number[] = [];
  const quality = { best: newCorrelations(), mean: newCorrelations() };
  const scores = averageScores(space.edges.length, space.operations.length);
  const failures: Selections['failures'][number][] = [];
  const total = { forwardPasses: 0, backwardPasses: 0, seconds: 0 };
  let [failed, missing, unknown] = [0, 0, 0];

  for (const index of everyTrial) {
    const trial = context.trials[index]!;
    const row = trial.row(checkpoint, label);
    if (row === undefined) {
      if (trial.searchFailure === undefined) missing++;
      else failed++;
      continue;
    }
    if (row.status === 'failed') {
      failed++;
      failures.push({ trial, error: row.error });
      continue;
    }
    const facts = judge.facts(row.architecture);
    if (!isKnown(facts)) {
      unknown++;
      continue;
    }
    trials.push(index);
    selected.push(facts);
    accuracies.push(facts.accuracy);
    // Selected at another supernet, its gap says nothing of this one.
    if (row.step === checkpoint) gaps.push(row.accuracy - row.discretised.accuracy);
    total.forwardPasses += row.cost.forwardPasses;
    total.backwardPasses += row.cost.backwardPasses;
    total.seconds += row.seconds;
    const kappa = batchKappa(row, context);
    if (kappa !== null) batchKappas.push(kappa);
    if (row.scores === undefined) continue;
    scores.add(row.scores);
    addCorrelations(quality, context.correlate(row.scores));
  }
  const count = trials.length;
  return {
    criterion: label,
    control,
    oracle,
    checkpoint,
    trials: count === everyTrial.length ? everyTrial : trials,
    selected,
    accuracies,
    gaps,
    quality,
    batchKappas,
    scores: scores.result(),
    cost: {
      forwardPasses: total.forwardPasses / count,
      backwardPasses: total.backwardPasses / count,
      seconds: total.seconds / count,
    },
    failures,
    failed,
    missing,
    unknown,
  };
}

function isKnown(facts: ArchitectureFacts): facts is KnownArchitecture {
  return facts.accuracy !== undefined;
}

/** Do the batches of one seed agree? Edges are the subjects, batches the raters. */
function batchKappa({ batchArchitectures }: ScoredRow, { space, judge }: RankingContext): number | null {
  if (batchArchitectures === null || batchArchitectures.length < 2) return null;
  const architectures = batchArchitectures.map((text) => judge.facts(text).architecture);
  return fleissKappa(countChoices(architectures, space.edges.length, space.operations.length));
}

type Correlations = Record<'kendall' | 'spearman', number[]>;

function newCorrelations(): Correlations {
  return { kendall: [], spearman: [] };
}

function addCorrelations(to: Record<'best' | 'mean', Correlations>, correlations: RankCorrelations): void {
  for (const by of ['best', 'mean'] as const) {
    const { kendall, spearman } = correlations[by];
    if (kendall !== null) to[by].kendall.push(kendall);
    if (spearman !== null) to[by].spearman.push(spearman);
  }
}
