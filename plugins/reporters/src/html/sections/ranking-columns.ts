import type { RankingEntry } from '@touchstone/contract';
import type { GroupModel } from '../model/group-model.js';
import { accuracyColumns } from './accuracy-columns.js';
import type { Column } from './column.js';
import { reliabilityColumns } from './reliability-columns.js';

/** What most readers look for, so that it is seen without scrolling. */
const first = ['#', 'criterion', 'test', '95 %', 'tie', 'regret', 'collapse', 'drop', 'τ', 'cost, s', 'Pareto'];

/** The columns of a ranking, the most asked for first. */
export function rankingColumns(model: GroupModel, domain: readonly [number, number]): Column<RankingEntry>[] {
  const all = [...accuracyColumns(model, domain), ...reliabilityColumns(model)];
  const leading = first.flatMap((label) => all.filter((column) => column.label === label));
  return [...leading, ...all.filter((column) => !leading.includes(column))];
}
