import type { FriedmanSummary } from '@touchstone/contract';
import { chart } from '../chart/chart.js';
import { figure } from '../chart/figure.js';
import { px } from '../chart/px.js';
import { linearScale } from '../chart/scale.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { GroupModel } from '../model/group-model.js';
import { numberText } from '../text/number-text.js';
import { probabilityEquation } from '../text/probability-equation.js';
import { truncate } from '../text/truncate.js';
import { cliques } from './cliques.js';

const width = 600;
const left = 186;
const right = 414;
const line = 66;
const LIMIT = 20;

/** Demšar's diagram of mean ranks; null where there was nothing to test. */
export function criticalDifference({ group, styles }: GroupModel): Markup | null {
  const { friedman } = group;
  if (friedman === null || friedman.ranks.length < 2) return null;
  const ranks = [...friedman.ranks].sort((first, second) => first.rank - second.rank).slice(0, LIMIT);
  const low = Math.max(1, Math.floor(ranks[0]!.rank));
  const high = Math.max(low + 1, Math.ceil(ranks.at(-1)!.rank));
  const scale = linearScale([low, high], [left, right]);
  const step = Math.max(1, Math.ceil((high - low) / 8));
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, at) => low + at * step);
  const groups = cliques(
    ranks.map((one) => one.rank),
    friedman.criticalDifference,
  );
  const firstName = line + 24 + groups.length * 9;
  const half = Math.ceil(ranks.length / 2);
  const names = ranks.map(({ criterion, rank }, at) => {
    const onLeft = at < half;
    const y = firstName + (onLeft ? at : ranks.length - 1 - at) * 22;
    const end = onLeft ? left - 14 : right + 14;
    const text = onLeft ? end - 6 : end + 6;
    const { className } = styles.get(criterion)!;
    return markup`<path class="stem ${className}" d="M${px(scale(rank))},${line}V${y}H${end}"/><circle class="dot ${className}" cx="${px(scale(rank))}" cy="${line}" r="4"/><text class="row-label" x="${text}" y="${y}" dy="0.33em" text-anchor="${onLeft ? 'end' : 'start'}">${truncate(criterion, 20)} <tspan class="muted">${numberText(rank, 2)}</tspan><title>${criterion}</title></text>`;
  });
  const bars = groups.map(
    ({ first, last }, at) =>
      markup`<path class="clique" d="M${px(scale(ranks[first]!.rank) - 5)},${line + 14 + at * 9}H${px(scale(ranks[last]!.rank) + 5)}"/>`,
  );
  const difference = scale(low + friedman.criticalDifference) - left;
  const shown = Math.min(difference, right - left);
  return figure(
    'Mean ranks and their critical difference',
    chart(
      { width, height: firstName + half * 22, label: describe(friedman), wide: true },
      markup`<path class="clique thin" d="M${left},${20}v8m0,-4H${px(left + shown)}m0,-4v8"/><text class="tick" x="${left}" y="9" dy="0.33em">critical difference ${numberText(friedman.criticalDifference, 2)}${difference > shown && ' (wider than the axis)'}</text><path class="axis" d="M${left},${line}H${right}"/>${ticks.map(
        (tick) =>
          markup`<path class="axis" d="M${px(scale(tick))},${line - 5}V${line}"/><text class="tick" x="${px(scale(tick))}" y="${line - 10}" text-anchor="middle">${tick}</text>`,
      )}${bars}${names}`,
    ),
    markup`Contenders by mean rank over ${friedman.seeds} seeds, best at the left. Bars join those whose mean ranks differ by less than Nemenyi's critical difference at 5 % (Demšar 2006). Friedman: χ² = ${numberText(friedman.chiSquared, 2)}, ${probabilityEquation(friedman.p)}; Iman–Davenport: F = ${friedman.f === null ? '∞' : numberText(friedman.f, 2)}, ${probabilityEquation(friedman.pF)}.${
      friedman.ranks.length > LIMIT && ` The ${LIMIT} best of ${friedman.ranks.length} are drawn.`
    }`,
    { className: 'aside' },
  );
}

function describe({ ranks, criticalDifference: difference }: FriedmanSummary): string {
  const list = ranks.slice(0, LIMIT).map(({ criterion, rank }) => `${criterion} ${numberText(rank, 2)}`);
  return `Mean ranks: ${list.join(', ')}; critical difference ${numberText(difference, 2)}.`;
}
