import type { PairedComparison, RankingEntry, Report, ReportGroup, Trajectory } from '@touchstone/contract';
import { groupVerdict, type GroupVerdict } from '../../content/group-verdict.js';
import type { CriterionStyle } from './criterion-style.js';

/** Plots show no more; tables show all. */
const PLOTTED_CONTENDERS = 12;
/** So many of them for what they lose over the search, if they are not among the best anyway. */
const PLOTTED_FALLING = 2;
const PLOTTED_CONTROLS = 8;

export interface GroupModel {
  /** Anchor of its section. */
  readonly anchor: string;
  readonly group: ReportGroup;
  /** The checkpoint that decides. */
  readonly last: number;
  /** At the last checkpoint, by rank. */
  readonly entries: readonly RankingEntry[];
  /** Those of `entries` that plots show: the best contenders, those that lose most over the search, and controls. */
  readonly plotted: readonly RankingEntry[];
  /** Contenders that plots leave out. */
  readonly leftOut: number;
  /** By criterion, ascending by checkpoint. */
  readonly overSearch: ReadonlyMap<string, readonly RankingEntry[]>;
  readonly trajectories: ReadonlyMap<string, Trajectory>;
  readonly comparisons: readonly PairedComparison[];
  readonly verdict: GroupVerdict;
  readonly styles: ReadonlyMap<string, CriterionStyle>;
}

export function groupModel(
  report: Report,
  group: ReportGroup,
  index: number,
  styles: ReadonlyMap<string, CriterionStyle>,
): GroupModel {
  const own = report.ranking.filter((entry) => entry.group === group.id);
  const last = Math.max(0, ...own.map((entry) => entry.checkpoint));
  const entries = own.filter((entry) => entry.checkpoint === last).sort((first, second) => first.rank - second.rank);
  const contenders = entries.filter((entry) => !entry.control);
  const comparisons = report.comparisons.filter((comparison) => comparison.group === group.id);
  const trajectories = new Map(
    report.trajectories
      .filter((trajectory) => trajectory.group === group.id)
      .map((trajectory) => [trajectory.criterion, trajectory]),
  );
  const shown = new Set([
    ...plottedContenders(contenders, trajectories),
    ...entries.filter((entry) => entry.control).slice(0, PLOTTED_CONTROLS),
  ]);
  const overSearch = new Map<string, RankingEntry[]>();
  for (const entry of [...own].sort((first, second) => first.checkpoint - second.checkpoint)) {
    const list = overSearch.get(entry.criterion);
    if (list === undefined) overSearch.set(entry.criterion, [entry]);
    else list.push(entry);
  }
  return {
    anchor: `group-${index + 1}`,
    group,
    last,
    entries,
    plotted: entries.filter((entry) => shown.has(entry)),
    leftOut: Math.max(0, contenders.length - PLOTTED_CONTENDERS),
    overSearch,
    trajectories,
    comparisons,
    verdict: groupVerdict({ last: entries, leader: contenders[0], comparisons }),
    styles,
  };
}

/** @param contenders by rank */
function plottedContenders(
  contenders: readonly RankingEntry[],
  trajectories: ReadonlyMap<string, Trajectory>,
): readonly RankingEntry[] {
  if (contenders.length <= PLOTTED_CONTENDERS) return contenders;
  const best = contenders.slice(0, PLOTTED_CONTENDERS - PLOTTED_FALLING);
  const drop = ({ criterion }: RankingEntry): number => trajectories.get(criterion)?.drop.mean ?? 0;
  const falling = contenders.slice(best.length).toSorted((first, second) => drop(second) - drop(first));
  return [...best, ...falling.slice(0, PLOTTED_FALLING)];
}
