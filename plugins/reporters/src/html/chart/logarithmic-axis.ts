import type { Axis } from './frame.js';
import { linearScale } from './scale.js';

/** A logarithmic axis with ticks at powers of ten, and at 2 and 5 times them where there are few. Domain above 0. */
export function logarithmicAxis(
  label: string,
  domain: readonly [number, number],
  range: readonly [number, number],
): Axis {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const line = linearScale([low, high], range);
  const scale = Object.assign((value: number) => line(Math.log10(value)), { domain, range });
  const factors = high - low > 2.5 ? [1] : [1, 2, 5];
  const ticks: { value: number; text: string }[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    for (const factor of factors) {
      const value = Number(`${factor}e${power}`);
      if (value >= domain[0] * 0.999 && value <= domain[1] * 1.001) ticks.push({ value, text: String(value) });
    }
  }
  return { label, scale, ticks };
}
