import type { RankingEntry, Trajectory } from '@touchstone/contract';
import { collapseDefinition } from '../content/collapse-definition.js';
import type { GroupResults } from '../content/group-results.js';
import { formatInterval } from '../text/format-interval.js';
import { formatNumber } from '../text/format-number.js';
import { formatPercent } from '../text/format-percent.js';
import { formatTable, type Cell, type Column } from '../text/format-table.js';
import { formatLegend } from './format-legend.js';
import type { Layout } from './layout.js';

const columns: readonly Column[] = [
  { heading: 'criterion', align: 'left', flexible: true },
  { heading: 'skips', align: 'right' },
  { heading: 'free', align: 'right' },
  { heading: 'collapsed', align: 'right' },
  { heading: 'from', align: 'right' },
  { heading: 'lost 95 %', align: 'right' },
  { heading: 'gap', align: 'right' },
  { heading: 'seeds', align: 'right' },
  { heading: 'batch', align: 'right' },
];

const legend =
  'skips, free: share of edges with a skip connection, with any operation without weights; collapsed: share of ' +
  'seeds with its 95 % Wilson interval; from: step from which on; lost: points that the last step is below the ' +
  'best; gap: points that the supernet loses when only the selected operations stay, – where they were chosen at ' +
  "another step; seeds, batch: agreement of the choices between seeds and between batches, Fleiss' kappa (1 " +
  'unanimous, 0 chance).';

/** How a group's criteria degenerate and how steady their choices are, at the last checkpoint. */
export function formatStability({ group, last, trajectories }: GroupResults, layout: Layout): string[] {
  const { width, colours } = layout;
  if (last.length === 0) return [];
  const rows = last.map((entry): Cell[] => {
    const collapsed = !entry.control && entry.collapse.count > 0;
    return row(entry, trajectories.get(entry.criterion)).map((text, at) => {
      if (entry.control) return { text, style: colours.dim };
      return columns[at]!.heading === 'collapsed' && collapsed ? { text, style: colours.red } : { text };
    });
  });
  const definition = `Collapsed: ${collapseDefinition(group.collapse)}.`;
  return [
    `${colours.bold('Degeneration and agreement')} at step ${last[0]!.checkpoint}`,
    ...formatTable(columns, rows, width, colours.dim),
    ...formatLegend(definition, layout),
    ...formatLegend(legend, layout),
  ];
}

function row(entry: RankingEntry, trajectory: Trajectory | undefined): string[] {
  const { criterion, control, skipFraction, parameterFreeFraction, collapse, discretisationGap, agreement } = entry;
  const from = trajectory?.collapseCheckpoint ?? null;
  return [
    control ? `${criterion} *` : criterion,
    formatPercent(skipFraction.mean),
    formatPercent(parameterFreeFraction.mean),
    `${formatPercent(collapse.rate)} ${formatInterval({ low: 100 * collapse.low, high: 100 * collapse.high }, 0)}`,
    from === null ? '–' : String(from),
    formatInterval(trajectory?.drop ?? null),
    formatNumber(discretisationGap?.mean ?? null),
    formatNumber(agreement.seeds, 2),
    formatNumber(agreement.batches, 2),
  ];
}
