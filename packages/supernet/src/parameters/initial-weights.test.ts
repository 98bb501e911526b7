import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { initialWeights } from './initial-weights.js';
import type { ParameterSlot } from './parameter-layout.js';

const slot = (name: string, shape: number[], offset: number, fanIn: number): ParameterSlot => ({
  name,
  shape,
  offset,
  fanIn,
  role: 'convolution',
  owner: undefined,
});
const first = slot('first', [4, 3, 3, 3], 0, 27);
const second = slot('second', [1000], 108, 4);

test('is uniform within one over the root of the fan-in', () => {
  const weights = initialWeights({ slots: [first, second], count: 1108 }, createRng(1));
  expect(Math.max(...weights.subarray(0, 108).map(Math.abs))).toBeLessThan(1 / Math.sqrt(27));
  const others = weights.subarray(108);
  expect(Math.max(...others)).toBeLessThanOrEqual(0.5);
  expect(Math.max(...others)).toBeGreaterThan(0.49);
  expect(Math.min(...others)).toBeLessThan(-0.49);
  // Variance of a uniform value in ±½ is 1/12; its estimate from 1000 values is within 5 %.
  expect(others.reduce((sum, value) => sum + value ** 2, 0) / 1000).toBeCloseTo(1 / 12, 2);
});

test('a parameter depends on seed and name, not on the other parameters', () => {
  const together = initialWeights({ slots: [first, second], count: 1108 }, createRng(1)).slice(108);
  const alone = initialWeights({ slots: [{ ...second, offset: 0 }], count: 1000 }, createRng(1));
  expect(alone).toEqual(together);
  const renamed = initialWeights({ slots: [{ ...second, name: 'third', offset: 0 }], count: 1000 }, createRng(1));
  expect(renamed).not.toEqual(alone);
});

test('scales begin at 1 and shifts at 0', () => {
  const slots = [
    first,
    { ...slot('a', [2], 108, 1), role: 'scale' },
    { ...slot('b', [2], 110, 1), role: 'shift' },
  ] as const;
  const weights = initialWeights({ slots, count: 112 }, createRng(1));
  expect([...weights.subarray(108)]).toEqual([1, 1, 0, 0]);
  expect(weights.subarray(0, 108)).toEqual(initialWeights({ slots: [first], count: 108 }, createRng(1)));
});
