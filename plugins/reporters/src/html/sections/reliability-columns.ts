import type { RankingEntry } from '@touchstone/contract';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { costText } from '../text/cost-text.js';
import { intervalText } from '../text/interval-text.js';
import { numberText } from '../text/number-text.js';
import type { Column } from './column.js';

/** How reliable it is, and what it costs. */
export function reliabilityColumns({ group, trajectories }: GroupModel): Column<RankingEntry>[] {
  const drop = (row: RankingEntry) => trajectories.get(row.criterion)?.drop ?? null;
  const skips = group.collapse.skipFraction;
  return [
    {
      label: 'collapse',
      help: `Seeds that ended in a collapsed architecture, with the 95 % Wilson interval of the rate in percent. Collapsed: below ${numberText(group.collapse.accuracy)} %, which ${numberText(100 * group.collapse.quantile, 0)} % of the architectures are${skips === null ? '' : `, or at least ${numberText(100 * skips, 0)} % skip connections`}.`,
      value: (row) => row.collapse.rate,
      content: ({ collapse, seeds }) =>
        markup`${collapse.count}/${seeds} <small>${intervalText({ low: 100 * collapse.low, high: 100 * collapse.high }, 0)}</small>`,
    },
    {
      label: 'drop',
      help: 'Accuracy lost between the best checkpoint and the last, percentage points, with its 95 % interval. Choosing the best checkpoint flatters it upwards: compare with the controls.',
      value: (row) => drop(row)?.mean ?? null,
      content: (row) => {
        const lost = drop(row);
        return lost === null ? '–' : markup`${numberText(lost.mean)} <small>${intervalText(lost)}</small>`;
      },
    },
    {
      label: 'skips',
      help: 'Share of edges that became skip connections, percent.',
      value: (row) => row.skipFraction.mean,
      content: (row) => numberText(100 * row.skipFraction.mean, 0),
    },
    {
      label: 'gap',
      help: 'Discretisation gap: accuracy of the supernet minus that of the supernet cut down to the selected operations, on held-out search images, percentage points. None where the criterion chose at another step, as at the untrained supernet.',
      value: (row) => row.discretisationGap?.mean ?? null,
      content: (row) => numberText(row.discretisationGap?.mean ?? null),
    },
    {
      label: 'κ seeds',
      help: "Fleiss' kappa of the operation chosen on an edge, between seeds: 1 is unanimous, 0 is chance.",
      value: (row) => row.agreement.seeds,
      content: (row) => numberText(row.agreement.seeds, 2),
      descending: true,
    },
    {
      label: 'κ batches',
      help: "Fleiss' kappa between the batches of held-out images, each scored alone: whether a decision hangs on the images.",
      value: (row) => row.agreement.batches,
      content: (row) => numberText(row.agreement.batches, 2),
      descending: true,
    },
    {
      label: 'τ',
      help: "Kendall's correlation of the scores with the table's best accuracies per operation, mean over edges and seeds.",
      value: (row) => row.rankCorrelation.best.kendall?.mean ?? null,
      content: (row) => numberText(row.rankCorrelation.best.kendall?.mean ?? null, 2),
      descending: true,
    },
    {
      label: 'cost, s',
      help: 'Seconds of scoring for one checkpoint of one seed, mean. Wall-clock time of this machine.',
      value: (row) => row.cost.seconds,
      content: (row) => costText(row.cost.seconds),
    },
    {
      label: 'passes',
      help: 'Forward and backward passes over a batch for one checkpoint.',
      value: (row) => row.cost.forwardPasses + row.cost.backwardPasses,
      content: ({ cost }) =>
        cost.backwardPasses === 0
          ? numberText(cost.forwardPasses, 0)
          : `${numberText(cost.forwardPasses, 0)} + ${numberText(cost.backwardPasses, 0)}`,
    },
    {
      label: 'Pareto',
      help: 'A star: no other contender is better in both regret and seconds.',
      value: (row) => (row.pareto ? 1 : 0),
      content: (row) => row.pareto && markup`<span class="star" aria-label="on the Pareto front">★</span>`,
      descending: true,
    },
  ];
}
