import type { OverallEntry } from '@touchstone/contract';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { PageModel } from '../model/page-model.js';
import { intervalText } from '../text/interval-text.js';
import { numberText } from '../text/number-text.js';
import type { Column } from './column.js';
import { criterionCell } from './criterion-cell.js';
import { filterAttributes } from './filter-attributes.js';
import { intervalBar } from './interval-bar.js';
import { sortableTable } from './sortable-table.js';

/** The ranking over all groups. */
export function overallTable({ report, styles }: PageModel): Markup {
  const rows = report.overall.ranking;
  const contenders = rows.filter((row) => !row.control);
  const lows = (contenders.length > 0 ? contenders : rows).map((row) => row.normalisedScore.low);
  const domain: [number, number] = [Math.min(0, ...lows), 100];
  const columns: Column<OverallEntry>[] = [
    {
      label: '#',
      help: 'Rank by mean normalised score; 1 is best.',
      value: (row) => row.rank,
      content: (row) => row.rank,
    },
    {
      label: 'criterion',
      help: 'Name, with the options that differ from the defaults.',
      value: (row) => row.criterion,
      cell: (row) => criterionCell(styles.get(row.criterion)!, row.failed),
    },
    {
      label: 'score',
      help: 'Normalised score, mean over runs: 0 is a random architecture, 100 the best of the table; drawn with its 95 % interval, stratified by group.',
      value: (row) => row.normalisedScore.mean,
      content: (row) =>
        markup`<span class="with-bar"><strong>${numberText(row.normalisedScore.mean)}</strong> ${intervalBar(row.normalisedScore, domain, styles.get(row.criterion), 0)}</span>`,
      descending: true,
    },
    {
      label: '95 %',
      help: 'The 95 % bootstrap interval of the mean. Sorts by its lower end.',
      value: (row) => row.normalisedScore.low,
      content: (row) => intervalText(row.normalisedScore),
      descending: true,
    },
    {
      label: 'IQM',
      help: 'Interquartile mean of the normalised score, with its 95 % interval.',
      value: (row) => row.normalisedScore.iqm,
      content: ({ normalisedScore: { iqm, iqmLow, iqmHigh } }) =>
        markup`${numberText(iqm)} <small>${intervalText({ low: iqmLow, high: iqmHigh })}</small>`,
      descending: true,
    },
    {
      label: 'mean rank',
      help: 'Mean over groups of the rank among contenders.',
      value: (row) => row.meanRank,
      content: (row) => numberText(row.meanRank, 2),
    },
    {
      label: 'groups',
      help: 'Groups with a result. A criterion that lacks one is ranked behind all that have all.',
      value: (row) => row.groups,
      content: (row) => row.groups,
      descending: true,
    },
    {
      label: 'runs',
      help: 'Seeds of all groups with a result.',
      value: (row) => row.runs,
      content: (row) => row.runs,
      descending: true,
    },
  ];
  return markup`<h3>Ranking</h3>${sortableTable({ label: 'Ranking over all groups', columns, rows, attributes: filterAttributes, sortedBy: '#' })}`;
}
