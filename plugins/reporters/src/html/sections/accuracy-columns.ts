import type { Estimate, RankingEntry } from '@touchstone/contract';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { formatLetters } from '../../text/format-letters.js';
import { intervalText } from '../text/interval-text.js';
import { numberText } from '../text/number-text.js';
import type { Column } from './column.js';
import { criterionCell } from './criterion-cell.js';
import { intervalBar } from './interval-bar.js';

/** Who, and how good is what it selects. */
export function accuracyColumns(
  { group, styles }: GroupModel,
  domain: readonly [number, number],
): Column<RankingEntry>[] {
  const withInterval = (estimate: Estimate) =>
    markup`${numberText(estimate.mean)} <small>${intervalText(estimate)}</small>`;
  return [
    {
      label: '#',
      help: 'Rank by mean test accuracy, controls included; 1 is best.',
      value: (row) => row.rank,
      content: (row) => row.rank,
    },
    {
      label: 'criterion',
      help: 'Name, with the options that differ from the defaults. Controls are yardsticks, not contenders.',
      value: (row) => row.criterion,
      cell: (row) => criterionCell(styles.get(row.criterion)!, row.failed),
    },
    {
      label: 'test',
      help: 'Test accuracy of the selected architecture, percent: mean over seeds, drawn with its 95 % bootstrap interval.',
      value: (row) => row.testAccuracy.mean,
      content: (row) =>
        markup`<span class="with-bar"><strong>${numberText(row.testAccuracy.mean)}</strong> ${intervalBar(row.testAccuracy, domain, styles.get(row.criterion), group.randomMean)}</span>`,
      descending: true,
    },
    {
      label: '95 %',
      help: 'The 95 % bootstrap interval of the mean, over seeds. Sorts by its lower end.',
      value: (row) => row.testAccuracy.low,
      content: (row) => intervalText(row.testAccuracy),
      descending: true,
    },
    {
      label: 'tie',
      help: 'Contenders with a letter in common could not be told apart (Wilcoxon signed-rank, Holm-corrected, 5 %).',
      value: (row) => row.tieGroup ?? '',
      content: (row) => formatLetters(row.tieGroup),
    },
    {
      label: 'IQM',
      help: 'Interquartile mean: the mean of the middle half of the seeds, which a single lucky or unlucky seed does not move.',
      value: (row) => row.testAccuracy.iqm,
      content: (row) => numberText(row.testAccuracy.iqm),
      descending: true,
    },
    {
      label: 'worst',
      help: 'Test accuracy on the worst seed.',
      value: (row) => row.testAccuracy.worst,
      content: (row) => numberText(row.testAccuracy.worst),
      descending: true,
    },
    {
      label: 'regret',
      help: 'Best accuracy of the table minus that of the selected architecture, percentage points, with its 95 % interval; 0 is perfect.',
      value: (row) => row.regret.mean,
      content: (row) => withInterval(row.regret),
    },
    {
      label: 'percentile',
      help: 'Share of all architectures of the table that are not better than the selected one, percent.',
      value: (row) => row.percentile.mean,
      content: (row) => numberText(row.percentile.mean),
      descending: true,
    },
  ];
}
