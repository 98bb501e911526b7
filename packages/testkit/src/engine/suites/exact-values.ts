import type { Engine, TensorNode } from '@touchstone/contract';
import {
  absolute,
  averagePool,
  gradients,
  Graph,
  logSoftmax,
  maximum,
  maxPool,
  minimum,
  normalise,
  program,
  relu,
  softmax,
  step,
  sum,
} from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { mismatch } from '../mismatch.js';
import { runOnEngine } from '../run-on-engine.js';
import { tolerances } from '../tolerances.js';

/** Ties, borders and extremes, where engines differ from each other, with values found by hand. */
export function testExactValues(engine: () => Engine): void {
  /** Value, and gradient of the sum, of a function of one tensor. */
  async function derive(
    shape: readonly number[],
    values: readonly number[],
    apply: (x: TensorNode) => TensorNode,
  ): Promise<{ value: number[]; gradient: number[] }> {
    const x = new Graph().input('x', shape);
    const value = apply(x);
    const [gradient] = gradients(sum(value), [x]);
    const outputs = await runOnEngine(engine(), program({ value, gradient: gradient! }), {
      x: Float32Array.from(values),
    });
    return { value: [...outputs['value']!], gradient: [...outputs['gradient']!] };
  }

  describe('exact values', () => {
    it('an average pool does not count padded cells', async () => {
      const { value, gradient } = await derive([1, 1, 3, 3], Array(9).fill(1), (x) =>
        averagePool(x, 3, { padding: 1 }),
      );
      expect(mismatch(value, Array(9).fill(1), tolerances.forward, 'value')).toBeUndefined();
      // A corner cell is in one window of 4, two of 6 and one of 9; the centre in all nine.
      const [corner, edge, centre] = [1 / 4 + 2 / 6 + 1 / 9, 2 / 4 + 3 / 6 + 1 / 9, 4 / 4 + 4 / 6 + 1 / 9];
      const expected = [corner, edge, corner, edge, centre, edge, corner, edge, corner];
      expect(mismatch(gradient, expected, tolerances.gradient, 'gradient')).toBeUndefined();
    });

    it('padding never wins a max pool', async () => {
      const x = [-4, -3, -2, -1];
      const { value, gradient } = await derive([1, 1, 2, 2], x, (image) => maxPool(image, 3, { padding: 1 }));
      expect(value).toEqual([-1, -1, -1, -1]);
      expect(gradient).toEqual([0, 0, 0, 4]);
    });

    it('the first of equals gets the gradient of a max pool', async () => {
      const equal = await derive([1, 1, 2, 4], Array(8).fill(0), (x) => maxPool(x, 2, { stride: 2 }));
      expect(equal.gradient).toEqual([1, 0, 1, 0, 0, 0, 0, 0]);
      const later = await derive([1, 1, 2, 2], [1, 3, 3, 2], (x) => maxPool(x, 2));
      expect(later.gradient).toEqual([0, 1, 0, 0]);
    });

    it('derivatives at 0 are 0', async () => {
      expect(await derive([3], [-1, 0, 2], relu)).toEqual({ value: [0, 0, 2], gradient: [0, 0, 1] });
      expect(await derive([3], [-1, 0, 2], absolute)).toEqual({ value: [1, 0, 2], gradient: [-1, 0, 1] });
      expect(await derive([3], [-1, 0, 2], step)).toEqual({ value: [0, 0, 1], gradient: [0, 0, 0] });
    });

    it('equal operands of maximum and minimum: the right one gets the gradient', async () => {
      expect((await derive([3], [1, 2, 3], (x) => maximum(x, 2))).gradient).toEqual([0, 0, 1]);
      expect((await derive([3], [1, 2, 3], (x) => maximum(2, x))).gradient).toEqual([0, 1, 1]);
      expect((await derive([3], [1, 2, 3], (x) => minimum(x, 2))).gradient).toEqual([1, 0, 0]);
      expect((await derive([3], [1, 2, 3], (x) => minimum(2, x))).gradient).toEqual([1, 1, 0]);
    });

    it('softmax and its logarithm bear large values', async () => {
      expect((await derive([3], [1000, 0, -1000], softmax)).value).toEqual([1, 0, 0]);
      expect((await derive([3], [1000, 0, -1000], logSoftmax)).value).toEqual([0, -1000, -2000]);
    });

    it('a constant channel normalises to 0 with finite gradients', async () => {
      const { value, gradient } = await derive([2, 1, 2, 1], [5, 5, 5, 5], (x) => normalise(x));
      expect(mismatch(value, [0, 0, 0, 0], tolerances.forward, 'value')).toBeUndefined();
      expect(gradient.every((entry) => Number.isFinite(entry))).toBe(true);
    });
  });
}
