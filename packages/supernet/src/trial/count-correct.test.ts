import { expect, test } from 'vitest';
import { countCorrect } from './count-correct.js';

test('counts rows whose largest logit is at the label; the first of equals counts', () => {
  const logits = Float32Array.of(1, 2, 0, 3, 3, 1, 3, 3, 1, -2, -3, -1);
  expect(countCorrect(logits, Uint8Array.of(1, 0, 1, 2))).toBe(3);
});
