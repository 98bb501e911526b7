import type { PairedComparison } from '@touchstone/contract';
import { significanceLevel } from '../../content/significance-level.js';
import { swatch } from '../chart/swatch.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { intervalText } from '../text/interval-text.js';
import { numberText } from '../text/number-text.js';
import { probabilityText } from '../text/probability-text.js';
import { signedText } from '../text/signed-text.js';
import type { Column } from './column.js';
import { intervalBar } from './interval-bar.js';
import { sortableTable } from './sortable-table.js';

/** Pairs of criteria, compared seed by seed; null where there is none. */
export function comparisons({ comparisons: all, styles, last, group }: GroupModel, leftOut: number): Markup | null {
  if (all.length === 0) return null;
  const reach = Math.max(
    ...all
      .filter((pair) => pair.family === 'contenders')
      .flatMap(({ difference }) => [-difference.low, difference.high]),
    1,
  );
  const columns: Column<PairedComparison>[] = [
    {
      label: 'pair',
      help: 'The difference is that of the first minus the second.',
      value: (pair) => `${pair.first} − ${pair.second}`,
      cell: ({ first, second }) =>
        markup`<th scope="row" class="criterion" data-v="${`${first} − ${second}`}">${swatch(styles.get(first)!)} ${first} <span class="muted">−</span> ${swatch(styles.get(second)!)} ${second}</th>`,
    },
    {
      label: 'difference',
      help: 'Mean difference in test accuracy over common seeds, percentage points, drawn with its 95 % interval; the dashed line is no difference.',
      value: (pair) => pair.difference.mean,
      content: ({ difference }) =>
        markup`<span class="with-bar"><strong>${signedText(difference.mean)}</strong> ${intervalBar(difference, [-reach, reach], undefined, 0)}</span>`,
      descending: true,
    },
    {
      label: '95 %',
      help: 'The 95 % bootstrap interval of the difference.',
      value: (pair) => pair.difference.low,
      content: (pair) => intervalText(pair.difference),
    },
    {
      label: 'p',
      help: 'Two-sided Wilcoxon signed-rank test, not corrected.',
      value: (pair) => pair.p,
      content: (pair) => probabilityText(pair.p),
    },
    {
      label: 'p (Holm)',
      help: 'The same, corrected for the number of pairs. Pairs of contenders and pairs with a control are corrected separately. Bold below 0.05.',
      value: (pair) => pair.pHolm,
      content: ({ pHolm }) =>
        pHolm < significanceLevel ? markup`<strong>${probabilityText(pHolm)}</strong>` : probabilityText(pHolm),
    },
    {
      label: 'effect',
      help: 'Matched-pairs rank-biserial correlation, −1 to 1: how far the ranks of the differences favour the first.',
      value: (pair) => pair.rankBiserial,
      content: (pair) => signedText(pair.rankBiserial, 2),
      descending: true,
    },
    {
      label: 'improves',
      help: 'Probability of improvement: share of seeds on which the first is better, ties half, with its 95 % interval, percent.',
      value: (pair) => pair.probabilityOfImprovement.mean,
      content: ({ probabilityOfImprovement: { mean, low, high } }) =>
        markup`${numberText(100 * mean, 0)} <small>${intervalText({ low: 100 * low, high: 100 * high }, 0)}</small>`,
      descending: true,
    },
    {
      label: 'more seeds',
      help: 'About how many more seeds would tell the two apart with 80 % power; 0: they are; –: no difference to find.',
      value: (pair) => pair.moreSeeds,
      content: (pair) => numberText(pair.moreSeeds, 0),
    },
    {
      label: 'seeds',
      help: 'Seeds that both have.',
      value: (pair) => pair.seeds,
      content: (pair) => pair.seeds,
    },
  ];
  const attributes = (pair: PairedComparison) =>
    markup` data-name="${`${pair.first} − ${pair.second}`}"${pair.family === 'contenders' && markup` data-kind="contender"`}`;
  const table = (family: PairedComparison['family']) => {
    const rows = all.filter((pair) => pair.family === family);
    return sortableTable({ label: `Paired comparisons of ${family} in ${group.id}`, columns, rows, attributes });
  };
  const withControls = all.filter((pair) => pair.family === 'controls').length;
  return markup`<h3>Paired comparisons at step ${last}</h3>
<p class="muted">Both criteria of a pair scored the same supernets, so they are compared seed by seed.${leftOut > 0 && ` ${leftOut} more pairs were tested and corrected for, but are not listed.`}</p>
${all.length > withControls && table('contenders')}
${withControls > 0 && markup`<details><summary>Contenders against controls (${withControls} pairs)</summary>${table('controls')}</details>`}`;
}
