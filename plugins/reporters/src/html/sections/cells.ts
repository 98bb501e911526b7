import type { RankingEntry } from '@touchstone/contract';
import { figure } from '../chart/figure.js';
import type { Markup, MarkupValue } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import { cellDrawing } from './cell-drawing.js';
import { leftOutNote } from './left-out-note.js';
import { parseCell } from './parse-cell.js';
import { tile } from './tile.js';

/** What each criterion selects most often, drawn. */
export function cells(model: GroupModel): Markup | null {
  const { group, plotted, styles, last } = model;
  if (plotted.length === 0) return null;
  const best = tile({
    title: markup`<strong>Best of the table</strong>`,
    note: `${numberText(group.optimum.accuracy)}\u00a0%`,
    content: drawing(group.optimum.architecture, group.nodes),
    className: 'truth',
  });
  const tiles = plotted.map((entry) => {
    const { architecture, seeds, accuracy } = mostFrequent(entry);
    return tile({
      style: styles.get(entry.criterion)!,
      note: `${seeds} of ${entry.seeds} seeds, ${numberText(accuracy)}\u00a0%`,
      content: drawing(architecture, group.nodes),
    });
  });
  return figure(
    'Derived cells',
    markup`<div class="tiles">${best}${tiles}</div>`,
    markup`The architecture that a criterion selects on most seeds at step ${last}, and its test accuracy. Node 0 is the input; skip connections are dashed, edges with the operation none are absent.${leftOutNote(model)}`,
  );
}

function mostFrequent({ selections }: RankingEntry): { architecture: string; seeds: number; accuracy: number } {
  const counts = new Map<string, number>();
  for (const { architecture } of selections) counts.set(architecture, (counts.get(architecture) ?? 0) + 1);
  const [architecture, seeds] = [...counts].sort((first, second) => second[1] - first[1])[0] ?? ['', 0];
  const accuracy = selections.find((selection) => selection.architecture === architecture)?.testAccuracy ?? Number.NaN;
  return { architecture, seeds, accuracy };
}

function drawing(architecture: string, nodes: number): MarkupValue {
  const edges = parseCell(architecture, nodes);
  const text = markup`<code class="architecture">${architecture}</code>`;
  return edges === undefined
    ? text
    : markup`${cellDrawing(edges, nodes, `Cell ${architecture}`)}<details><summary>Architecture string</summary>${text}</details>`;
}
