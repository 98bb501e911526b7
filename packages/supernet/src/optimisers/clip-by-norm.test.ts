import { Graph, program } from '@touchstone/program';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { clipByNorm } from './clip-by-norm.js';

function clip(gradient: readonly number[], limit: number): number[] {
  const node = new Graph().input('gradient', [gradient.length]);
  const { clipped } = evaluateReference(program({ clipped: clipByNorm(node, limit) }), { gradient });
  return [...clipped!];
}

test('scales a longer gradient down to the limit', () => {
  // The norm of (6, 8) is 10, and PyTorch adds 1e-6 to it.
  expect(clip([6, 8], 5)).toEqual([(6 * 5) / 10.000001, (8 * 5) / 10.000001].map((value) => expect.closeTo(value, 12)));
});

test('leaves a shorter gradient as it is, to the bit', () => {
  expect(clip([0.3, -0.4], 5)).toEqual([0.3, -0.4]);
  expect(clip([0, 0], 5)).toEqual([0, 0]);
});
