import { accuracyDomain } from '../chart/accuracy-domain.js';
import { figure } from '../chart/figure.js';
import { legend } from '../chart/legend.js';
import { lineChart } from '../chart/line-chart.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import { curvesTable } from './curves-table.js';
import { leftOutNote } from './left-out-note.js';
import { outsideNote } from './outside-note.js';

/** Accuracy of what is selected at each checkpoint of the search. */
export function curves(model: GroupModel): Markup {
  const { group, plotted, overSearch, styles } = model;
  const series = plotted.map(({ criterion }) => ({
    style: styles.get(criterion)!,
    points: overSearch.get(criterion)!.map(({ checkpoint, testAccuracy }) => ({
      x: checkpoint,
      y: testAccuracy.mean,
      interval: testAccuracy,
    })),
  }));
  const contenders = plotted.filter((entry) => !entry.control).flatMap(({ criterion }) => overSearch.get(criterion)!);
  const domain = accuracyDomain(
    [...contenders.map((entry) => entry.testAccuracy.low), group.randomMean],
    group.optimum.accuracy,
  );
  const outside = plotted.filter((entry) => entry.control && entry.testAccuracy.mean < domain[0]);
  const steps = group.checkpoints;
  return figure(
    'Test accuracy of the selected architecture over the search',
    markup`${lineChart({
      label: `Test accuracy by search step, from ${steps[0] ?? 0} to ${steps.at(-1) ?? 0}; the numbers are in the table below the drawing.`,
      x: {
        label: 'search step',
        domain: [steps[0] ?? 0, steps.at(-1) ?? 0],
        ticks: steps.map((value) => ({ value, text: String(value) })),
      },
      y: { label: 'test accuracy, %', domain },
      series,
      references: [{ value: group.randomMean, text: `random mean ${numberText(group.randomMean)}` }],
    })}${legend(series.map(({ style }) => style))}`,
    markup`Mean over ${group.seeds.length} seeds; bands are 95 % intervals, controls are dashed. The dotted line is the mean of all architectures that the space's rule can return. A line that falls is a criterion that degenerates as the search goes on.${outsideNote(outside)}${leftOutNote(model)}${curvesTable(model)}`,
    { className: 'toggles main' },
  );
}
