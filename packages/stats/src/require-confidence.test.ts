import { expect, test } from 'vitest';
import { requireConfidence } from './require-confidence.js';

test('names the function and the value', () => {
  for (const confidence of [0, 1, 95, Number.NaN]) {
    expect(() => requireConfidence('wilsonInterval', confidence)).toThrow(
      new RangeError(`wilsonInterval: confidence ${confidence}`),
    );
  }
  expect(() => requireConfidence('wilsonInterval', 0.95)).not.toThrow();
});
