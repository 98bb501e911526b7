import type { ReportGroup } from '@touchstone/contract';
import { chart } from '../chart/chart.js';
import { px } from '../chart/px.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { operationText } from '../text/operation-text.js';

export interface HeatCell {
  /** 0 … 1; null: refused. */
  readonly value: number | null;
  readonly text: string;
  readonly title: string;
  /** Hatched over: the rule cannot return it. */
  readonly barred?: boolean;
}

const cellWidth = 36;
const cellHeight = 24;
const left = 38;
const top = 62;

/** Edges × operations as shades; the best cell of each edge has a border. */
export function heatMap(
  group: Pick<ReportGroup, 'edges' | 'operations'>,
  label: string,
  cells: readonly (readonly HeatCell[])[],
): Markup {
  const columns = group.operations.map(
    (operation, at) =>
      markup`<text class="tick" transform="translate(${px(left + (at + 0.5) * cellWidth + 3)},${top - 6}) rotate(-40)">${operationText(operation)}</text>`,
  );
  const rows = cells.map((row, edge) => {
    const y = top + edge * cellHeight;
    const usable = row.map((cell) => (cell.barred === true ? null : cell.value));
    const best = Math.max(...usable.map((value) => value ?? -Infinity));
    const { from, to } = group.edges[edge]!;
    return markup`<text class="tick" x="${left - 8}" y="${y + cellHeight / 2}" dy="0.33em" text-anchor="end">${from}→${to}</text>${row.map(
      ({ value, text, title, barred = false }, at) => {
        const x = left + at * cellWidth;
        const box = markup`x="${x + 1}" y="${y + 1}" width="${cellWidth - 2}" height="${cellHeight - 2}" rx="2"`;
        const chosen = usable[at] !== null && usable[at] === best;
        return markup`<g><title>${from}→${to} ${group.operations[at]}: ${title}</title>${
          value !== null && markup`<rect class="heat" ${box} fill-opacity="${(0.06 + 0.94 * value).toFixed(2)}"/>`
        }${(value === null || barred) && markup`<rect class="hatch" ${box}/>`}${
          chosen && markup`<rect class="chosen" ${box}/>`
        }${value !== null && markup`<text class="${value > 0.5 ? 'heat-text strong' : 'heat-text'}" x="${x + cellWidth / 2}" y="${y + cellHeight / 2}" dy="0.35em" text-anchor="middle">${text}</text>`}</g>`;
      },
    )}`;
  });
  // Slanted names of the last operations reach beyond the cells.
  const width = left + group.operations.length * cellWidth + 44;
  return chart({ width, height: top + cells.length * cellHeight + 4, label }, markup`${columns}${rows}`);
}
