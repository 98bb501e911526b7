import type { ReportGroup } from '@touchstone/contract';
import { chart } from '../chart/chart.js';
import { figure } from '../chart/figure.js';
import { frame } from '../chart/frame.js';
import { linearAxis } from '../chart/linear-axis.js';
import { px } from '../chart/px.js';
import { linearScale } from '../chart/scale.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import { numberText } from '../text/number-text.js';
import { tile } from './tile.js';

type Supernet = ReportGroup['supernets'][number];

const width = 300;
const height = 210;

/** How the supernets themselves fare; null where none is known. */
export function supernets(group: ReportGroup): Markup | null {
  if (group.supernets.length === 0) return null;
  const measures = [
    { title: 'Accuracy, %', value: (one: Supernet) => one.accuracy, decimals: 1 },
    { title: 'Loss', value: (one: Supernet) => one.loss, decimals: 2 },
    { title: 'Largest Hessian eigenvalue', value: (one: Supernet) => one.hessianEigenvalue, decimals: 3 },
  ].filter(({ value }) => group.supernets.some((one) => value(one) !== null));
  return figure(
    'Supernets',
    markup`<div class="tiles three">${measures.map(({ title, value, decimals }) =>
      tile({ title: markup`<strong>${title}</strong>`, content: seedLines(group, title, value, decimals) }),
    )}</div>`,
    markup`On held-out search images, by search step: a thin line for each seed, the mean in bold. ${
      measures.length === 3 &&
      'The eigenvalue is of the Hessian of the validation loss over the architecture parameters; where it grows, discretising hurts (Zela et al. 2020).'
    }`,
  );
}

function seedLines(
  { supernets: all, checkpoints, seeds }: ReportGroup,
  title: string,
  value: (one: Supernet) => number | null,
  decimals: number,
): Markup {
  const points = all.flatMap((one) => {
    const y = value(one);
    return y === null ? [] : [{ seed: one.seed, x: one.checkpoint, y }];
  });
  const values = points.map((point) => point.y);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = 0.06 * (high - low) || 0.5;
  const range: [number, number] = [40, width - 10];
  const steps = linearScale([checkpoints[0] ?? 0, checkpoints.at(-1) ?? 0], range);
  const x = { label: 'search step', scale: steps, ticks: checkpoints.map((at) => ({ value: at, text: String(at) })) };
  const y = linearAxis('', [low - air, high + air], [height - 44, 14], 5);
  const path = (line: readonly { x: number; y: number }[]) =>
    `M${line.map((point) => `${px(steps(point.x))},${px(y.scale(point.y))}`).join('L')}`;
  const lines = seeds.map((seed) => points.filter((point) => point.seed === seed)).filter((line) => line.length > 0);
  const means = checkpoints.flatMap((checkpoint) => {
    const here = points.filter((point) => point.x === checkpoint);
    return here.length === 0 ? [] : [{ x: checkpoint, y: here.reduce((sum, one) => sum + one.y, 0) / here.length }];
  });
  const last = means.at(-1);
  return chart(
    { width, height, label: `${title} by search step; mean at the end ${numberText(last?.y ?? null, decimals)}` },
    markup`${frame(x, y)}<g class="seed-lines">${lines.map((line) => markup`<path d="${path(line)}"/>`)}</g><path class="mean-line" d="${path(means)}"/>`,
  );
}
