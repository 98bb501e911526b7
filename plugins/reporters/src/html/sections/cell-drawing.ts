import { chart } from '../chart/chart.js';
import { px } from '../chart/px.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { operationText } from '../text/operation-text.js';
import { truncate } from '../text/truncate.js';
import type { CellEdge } from './parse-cell.js';

const gap = 92;
const radius = 9;

/**
 * A cell as a graph: nodes in a row, edges to the next node straight, longer ones as arcs, in turn
 * above and below. Skip connections are dashed, operations without an output are left out.
 */
export function cellDrawing(edges: readonly CellEdge[], nodes: number, label: string): Markup {
  const longest = Math.max(1, ...edges.map(({ from, to }) => to - from));
  const arcs = edges.map((edge) => {
    const span = edge.to - edge.from;
    const above = span === longest || edge.from % 2 === 0;
    return { ...edge, height: span === 1 ? 0 : (above ? -1 : 1) * (17 + 17 * (span - 1) + (span === longest ? 6 : 0)) };
  });
  const up = Math.max(20, ...arcs.map(({ height }) => -height));
  const down = Math.max(20, ...arcs.map(({ height }) => height));
  const middle = up + 14;
  const x = (node: number) => 16 + node * gap;
  const drawn = arcs
    .filter(({ operation }) => operationText(operation) !== 'none')
    .map(({ from, to, operation, height }) => {
      const name = operationText(operation);
      const path =
        height === 0
          ? `M${x(from) + radius},${middle}H${x(to) - radius - 6}`
          : `M${x(from) + 4},${px(middle + Math.sign(height) * radius)}C${x(from) + 26},${px(middle + height * 1.3)} ${x(to) - 26},${px(middle + height * 1.3)} ${x(to) - 4},${px(middle + Math.sign(height) * (radius + 6))}`;
      const y = height === 0 ? middle - 7 : middle + height + 3.5;
      return markup`<path class="${name === 'skip' ? 'edge skip' : 'edge'}" d="${path}" marker-end="url(#arrow)"/>${height !== 0 && markup`<rect class="edge-ground" x="${px((x(from) + x(to) - 6.2 * name.length) / 2 - 2)}" y="${px(y - 11)}" width="${px(6.2 * name.length + 4)}" height="14"/>`}<text class="edge-label" x="${px((x(from) + x(to)) / 2)}" y="${px(y)}" text-anchor="middle">${truncate(name, 14)}</text>`;
    });
  const circles = Array.from(
    { length: nodes },
    (_, node) =>
      markup`<circle class="node" cx="${x(node)}" cy="${middle}" r="${radius}"/><text class="node-label" x="${x(node)}" y="${middle}" dy="0.35em" text-anchor="middle">${node}</text>`,
  );
  return chart({ width: x(nodes - 1) + 16, height: middle + down + 10, label }, markup`${drawn}${circles}`);
}
