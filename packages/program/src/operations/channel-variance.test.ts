import { evaluateReference } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { createRng } from '@touchstone/contract';
import { channelVariance, gradients, Graph, program, sum } from '../index.js';

describe('channelVariance', () => {
  it('is the biased variance, with gradient 2 (x − mean) / count', () => {
    const x = new Graph().input('x', [2, 1, 2, 1]);
    const variance = channelVariance(x);
    const [gradient] = gradients(sum(variance), [x]);
    const outputs = evaluateReference(program({ variance, gradient: gradient! }), { x: [1, 2, 3, 4] });
    expect([...outputs['variance']!]).toEqual([1.25]);
    expect([...outputs['gradient']!]).toEqual([-0.75, -0.25, 0.25, 0.75]);
  });

  /** The loss of digits that its documentation allows engines, in float32 with one rounding per operation. */
  it.each([
    { ratio: 0, digits: 6 },
    { ratio: 10, digits: 5 },
    { ratio: 1e4, digits: 2 },
  ])('keeps $digits digits in one pass over inputs of mean² / variance $ratio', ({ ratio, digits }) => {
    const rng = createRng('variance');
    const values = Float32Array.from({ length: 256 }, () => rng.normal() + Math.sqrt(ratio));
    let [total, squares] = [0, 0];
    for (const value of values) {
      total = Math.fround(total + value);
      squares = Math.fround(squares + Math.fround(value * value));
    }
    const average = Math.fround(total / 256);
    const onePass = Math.fround(Math.fround(squares / 256) - Math.fround(average * average));

    const x = new Graph().input('x', [4, 1, 8, 8]);
    const exact = evaluateReference(program({ variance: channelVariance(x) }), { x: values })['variance']![0]!;
    expect(Math.abs(onePass - exact) / exact).toBeLessThan(10 ** -digits);
  });
});
