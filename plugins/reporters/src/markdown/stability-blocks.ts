import { collapseDefinition } from '../content/collapse-definition.js';
import type { GroupResults } from '../content/group-results.js';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import { formatPercent } from '../text/format-percent.js';
import { criterionName } from './criterion-name.js';
import { estimateText } from './estimate-text.js';
import { markdownColumns, markdownTable } from './markdown-table.js';

const columns = markdownColumns(
  'criterion',
  'skips>',
  'parameter-free>',
  'collapsed>',
  'from step>',
  'discretisation gap>',
  'kappa seeds>',
  'kappa batches>',
);

const legend =
  'skips, parameter-free: share of edges; collapsed: share of seeds, in brackets its 95 % Wilson interval; from ' +
  'step: median over collapsed seeds of the first step from which on; discretisation gap: points that the supernet ' +
  'loses when only the selected operations stay, – where they were chosen at another step; kappa: agreement of ' +
  "the choices, Fleiss' kappa (1 unanimous, 0 chance), between seeds and between batches of images.";

/** How a group's criteria degenerate and how steady their choices are, at the last checkpoint. */
export function stabilityBlocks({ group, last, trajectories }: GroupResults): string[] {
  if (last.length === 0) return [];
  const rows = last.map((entry) => {
    const { collapse, agreement } = entry;
    const from = trajectories.get(entry.criterion)?.collapseCheckpoint ?? null;
    const interval = formatInterval({ low: 100 * collapse.low, high: 100 * collapse.high }, 0);
    return [
      criterionName(entry.criterion, entry.control),
      formatPercent(entry.skipFraction.mean),
      formatPercent(entry.parameterFreeFraction.mean),
      `${formatPercent(collapse.rate)} (${interval})`,
      from === null ? '–' : String(from),
      estimateText(entry.discretisationGap),
      formatNumber(agreement.seeds, 2),
      formatNumber(agreement.batches, 2),
    ];
  });
  return [markdownTable(columns, rows), `Collapsed: ${collapseDefinition(group.collapse)}. ${legend}`];
}
