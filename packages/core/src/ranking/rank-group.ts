import type { Provenance, RankingEntry, ReportGroup, Trajectory } from '@touchstone/contract';
import { collectFailures } from './collect-failures.js';
import { collectSelections } from './collect-selections.js';
import { contenderFamily } from './contender-family.js';
import { controlFamily } from './control-family.js';
import { friedmanSummary } from './friedman-summary.js';
import { groupId } from './group-id.js';
import { letterDisplay } from './letter-display.js';
import { level } from './level.js';
import { listComparisons } from './list-comparisons.js';
import { listSupernets } from './list-supernets.js';
import { orderSelections, type Ranked } from './order-selections.js';
import { paretoFront } from './pareto-front.js';
import { rankEntry, type Standing } from './rank-entry.js';
import type { RankedGroup } from './ranked-group.js';
import { type RankingContext, rankingContext } from './ranking-context.js';
import type { RankedTrial, RankingInput } from './ranking-input.js';
import { remarksOf } from './remarks-of.js';
import { createResampling } from './resampling.js';
import { trajectory } from './trajectory.js';

/**
 * Ranks one space × dataset × searcher by the table: the last checkpoint first, within a checkpoint by
 * mean test accuracy. Everything that needs the truth is computed here, so a better table needs no new
 * run. Throws TouchstoneError `DATA` where the table does not know the space.
 */
export function rankGroup(input: RankingInput, provenance: Provenance): RankedGroup {
  const context = rankingContext(input);
  const { criteria, checkpoints, trials } = input;
  const group = groupId(input.names);
  const resampling = createResampling(group, criteria.length * checkpoints.length * trials.length);
  const selections = checkpoints.map((checkpoint) =>
    criteria.map((criterion) => collectSelections(context, criterion, checkpoint)),
  );
  const ranked = selections.map(orderSelections);
  const last = ranked.at(-1)!;
  const contenders = last.filter(({ control }) => !control);
  const families = [
    contenderFamily(contenders),
    controlFamily(
      contenders,
      last.filter(({ control }) => control),
    ),
  ] as const;
  const display = letterDisplay(contenders.length, (i, j) => families[0].pHolm(i, j) < level);
  const standings = standingsOf(contenders, display.letters, context);

  const failures = collectFailures(input, selections.flat());
  const failedTrials = new Set(failures.map(({ trial }) => trial));
  const friedman = friedmanSummary(contenders);
  const trajectories = trajectoriesOf();
  return {
    group: groupOf(context, { id: group, friedman, provenance }),
    ranking: ranked.toReversed().flatMap((ofCheckpoint) => ofCheckpoint.map(entry)),
    trajectories,
    ...listComparisons(families, group, resampling),
    trials: { ok: countComplete(input, failedTrials), failed: failedTrials.size },
    failures,
    remarks: remarksOf({
      context,
      selections: selections.flat(),
      failures,
      families,
      friedman,
      trajectories,
      lettersComplete: display.complete,
      resamples: resampling.resamples,
    }),
  };

  function entry(each: Ranked): RankingEntry {
    return rankEntry(each, context, resampling, standings.get(each) ?? { tieGroup: null, pareto: false });
  }

  /** In order of the ranking at the last checkpoint. */
  function trajectoriesOf(): Trajectory[] {
    const places = new Map(criteria.map(({ label }, index) => [label, index]));
    return last.flatMap(({ criterion }) => {
      const place = places.get(criterion)!;
      const made = trajectory(
        selections.map((ofCheckpoint) => ofCheckpoint[place]!),
        group,
        resampling,
      );
      return made === undefined ? [] : [made];
    });
  }
}

function standingsOf(
  contenders: readonly Ranked[],
  letters: readonly string[],
  { judge }: RankingContext,
): Map<Ranked, Standing> {
  const front = paretoFront(
    contenders.map(({ mean, cost }) => ({ regret: judge.optimum.accuracy - mean, seconds: cost.seconds })),
  );
  return new Map(contenders.map((each, index) => [each, { tieGroup: letters[index]!, pareto: front[index]! }]));
}

function groupOf(context: RankingContext, rest: Pick<ReportGroup, 'id' | 'friedman' | 'provenance'>): ReportGroup {
  const { space, names, checkpoints, trials, judge } = context;
  return {
    id: rest.id,
    ...names,
    nodes: space.nodes,
    edges: space.edges,
    operations: space.operations.map(({ name }) => name),
    checkpoints,
    seeds: trials.map(({ seed }) => seed),
    optimum: judge.optimum,
    randomMean: judge.randomMean,
    collapse: judge.collapse,
    oracle: judge.oracle,
    friedman: rest.friedman,
    supernets: listSupernets(context),
    provenance: rest.provenance,
  };
}

/** Trials with results and without a failure. */
function countComplete({ trials, checkpoints, criteria }: RankingInput, failed: ReadonlySet<string | null>): number {
  const hasRows = ({ row }: RankedTrial): boolean =>
    checkpoints.some((step) => criteria.some(({ label }) => row(step, label) !== undefined));
  return trials.filter((trial) => !failed.has(trial.label) && hasRows(trial)).length;
}
