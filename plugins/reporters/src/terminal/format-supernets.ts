import type { ReportGroup } from '@touchstone/contract';
import { supernetSummaries } from '../content/supernet-summaries.js';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import { formatTable, type Cell } from '../text/format-table.js';
import { formatLegend } from './format-legend.js';
import type { Layout } from './layout.js';

const legend = 'Hessian: largest eigenvalue of the Hessian of the validation loss over the alphas.';

/** How well the supernets themselves do at each checkpoint, a line per checkpoint. */
export function formatSupernets(supernets: ReportGroup['supernets'], layout: Layout): string[] {
  const { width, colours } = layout;
  const summaries = supernetSummaries(supernets);
  if (summaries.length === 0) return [];
  const measured = summaries.some(({ hessianEigenvalue }) => hessianEigenvalue !== null);
  const headings = ['step', 'accuracy', 'range', 'loss', ...(measured ? ['Hessian', 'range'] : [])];
  const rows = summaries.map(({ checkpoint, accuracy, loss, hessianEigenvalue }): Cell[] =>
    [
      String(checkpoint),
      formatNumber(accuracy.mean),
      formatInterval(accuracy),
      formatNumber(loss.mean, 2),
      ...(measured ? [formatNumber(hessianEigenvalue?.mean ?? null, 3), formatInterval(hessianEigenvalue, 3)] : []),
    ].map((text) => ({ text })),
  );
  const columns = headings.map((heading) => ({ heading, align: 'right' as const }));
  return [
    `${colours.bold('Supernets')} on held-out search images, %, mean and range over seeds`,
    ...formatTable(columns, rows, width, colours.dim),
    ...(measured ? formatLegend(legend, layout) : []),
  ];
}
