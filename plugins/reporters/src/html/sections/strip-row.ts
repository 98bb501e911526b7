import type { RankingEntry } from '@touchstone/contract';
import { px } from '../chart/px.js';
import type { Scale } from '../chart/scale.js';
import type { Markup } from '../markup/markup.js';
import { markup } from '../markup/markup.js';
import type { CriterionStyle } from '../model/criterion-style.js';
import { numberText } from '../text/number-text.js';

/** The seeds of one criterion as dots that do not hide each other, as far as the row is high enough. */
export function stripRow(entry: RankingEntry, style: CriterionStyle, x: Scale, y: number, height: number): Markup {
  const radius = entry.selections.length > 30 ? 2.2 : 3.4;
  const low = x.domain[0];
  const inside = entry.selections.filter((one) => one.testAccuracy >= low);
  const below = entry.selections.length - inside.length;
  const placed: { x: number; y: number }[] = [];
  const dots = [...inside]
    .sort((first, second) => first.testAccuracy - second.testAccuracy)
    .map(({ seed, testAccuracy }) => {
      const at = x(testAccuracy);
      const free = offsets(radius, height).find((offset) =>
        placed.every((dot) => Math.hypot(dot.x - at, dot.y - offset) > 1.7 * radius),
      );
      // A full row: the dot goes where chance would put it, so that the pile still looks like one.
      const offset = free ?? (((seed * 7919) % 101) / 101 - 0.5) * (height - 8);
      placed.push({ x: at, y: offset });
      return markup`<circle class="dot ${style.className}" cx="${px(at)}" cy="${px(y + offset)}" r="${radius}"><title>seed ${seed}: ${numberText(testAccuracy, 2)} %</title></circle>`;
    });
  const { mean, low: from, high: to } = entry.testAccuracy;
  const clamp = (value: number) => Math.max(x.range[0], Math.min(x.range[1], x(value)));
  const bar =
    mean < low
      ? null
      : markup`<path class="interval ${style.className}" d="M${px(clamp(from))},${px(y)}H${px(clamp(to))}"/><path class="mean ${style.className}" d="M${px(x(mean))},${px(y - 9)}v18"/>`;
  const arrow =
    below > 0 &&
    markup`<text class="outside" x="${px(x.range[0] + 2)}" y="${px(bar === null ? y : y - 7)}" dy="0.33em">◂ ${below} ${below === 1 ? 'seed' : 'seeds'}, mean ${numberText(mean)}</text>`;
  return markup`<g>${dots}${bar}${arrow}</g>`;
}

function offsets(radius: number, height: number): number[] {
  const step = 0.9 * radius;
  const limit = height / 2 - radius - 1;
  const result = [0];
  for (let offset = step; offset <= limit; offset += step) result.push(-offset, offset);
  return result;
}
