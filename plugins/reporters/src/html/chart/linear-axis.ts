import { numberText } from '../text/number-text.js';
import { decimalsOf } from './decimals-of.js';
import type { Axis } from './frame.js';
import { niceTicks } from './nice-ticks.js';
import { linearScale } from './scale.js';

/** An axis with round ticks. */
export function linearAxis(
  label: string,
  domain: readonly [number, number],
  range: readonly [number, number],
  count = 5,
): Axis {
  const ticks = niceTicks(domain[0], domain[1], count);
  const decimals = decimalsOf(ticks);
  return {
    label,
    scale: linearScale(domain, range),
    ticks: ticks.map((value) => ({ value, text: numberText(value, decimals) })),
  };
}
