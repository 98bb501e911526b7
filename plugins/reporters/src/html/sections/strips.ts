import { accuracyDomain } from '../chart/accuracy-domain.js';
import { chart } from '../chart/chart.js';
import { figure } from '../chart/figure.js';
import { linearAxis } from '../chart/linear-axis.js';
import { px } from '../chart/px.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import { truncate } from '../text/truncate.js';
import { leftOutNote } from './left-out-note.js';
import { stripRow } from './strip-row.js';

const width = 600;
const left = 164;
const right = 584;
const top = 36;
const rowHeight = 30;

/** One dot for each seed. */
export function strips(model: GroupModel): Markup {
  const { group, plotted, styles } = model;
  const contenders = plotted.filter((entry) => !entry.control);
  const worst = contenders.flatMap((entry) => entry.selections.map((selection) => selection.testAccuracy));
  const domain = accuracyDomain([...worst, group.randomMean], group.optimum.accuracy);
  const bottom = top + plotted.length * rowHeight;
  const axis = linearAxis('test accuracy, %', domain, [left, right], 6);
  const lines = axis.ticks.map(
    ({ value, text }) =>
      markup`<path class="grid" d="M${px(axis.scale(value))},${top}V${bottom}"/><text class="tick" x="${px(axis.scale(value))}" y="${bottom + 17}" text-anchor="middle">${text}</text>`,
  );
  const references = [
    { value: group.randomMean, text: `random ${numberText(group.randomMean)}`, anchor: 'middle' },
    { value: group.optimum.accuracy, text: `best ${numberText(group.optimum.accuracy)}`, anchor: 'end' },
  ].map(
    ({ value, text, anchor }) =>
      markup`<path class="reference" d="M${px(axis.scale(value))},${top - 4}V${bottom}"/><text class="reference-label" x="${px(axis.scale(value))}" y="${top - 9}" text-anchor="${anchor}">${text}</text>`,
  );
  const rows = plotted.map((entry, index) => {
    const y = top + (index + 0.5) * rowHeight;
    const style = styles.get(entry.criterion)!;
    return markup`<text class="${entry.control ? 'row-label control' : 'row-label'}" x="${left - 12}" y="${px(y)}" dy="0.33em" text-anchor="end">${truncate(entry.criterion, 22)}<title>${entry.criterion}</title></text>${stripRow(entry, style, axis.scale, y, rowHeight)}`;
  });
  return figure(
    'Seed by seed',
    chart(
      {
        width,
        height: bottom + 42,
        label: 'Test accuracy of every seed, a row for each criterion; means are in the ranking.',
        wide: true,
      },
      markup`${lines}${references}<path class="axis" d="M${left},${bottom}H${right}"/><text class="axis-label" x="${right}" y="${bottom + 34}" text-anchor="end">test accuracy, %</text>${rows}`,
    ),
    markup`A dot is the architecture selected on one seed at step ${model.last}; equal dots are stacked. The bar is the mean with its 95 % interval. Arrows at the left: seeds below the frame.${leftOutNote(model)}`,
  );
}
