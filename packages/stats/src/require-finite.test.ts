import { expect, test } from 'vitest';
import { requireFinite } from './require-finite.js';

test('names the function, the count and the position', () => {
  expect(() => requireFinite('meanInterval', [])).toThrow('meanInterval: needs at least 1 value(s), got 0');
  expect(() => requireFinite('meanInterval', [1, Number.NaN])).toThrow('meanInterval: value 1 is NaN');
  expect(() => requireFinite('meanInterval', [1, -Infinity])).toThrow(
    new RangeError('meanInterval: value 1 is infinite'),
  );
});

test('passes finite values', () => {
  expect(() => requireFinite('meanInterval', [], 0)).not.toThrow();
  expect(() => requireFinite('meanInterval', [-1e300, 0])).not.toThrow();
});
