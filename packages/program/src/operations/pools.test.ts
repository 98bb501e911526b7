import { evaluateReference } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { averagePool, gradients, Graph, maxPool, program, sum } from '../index.js';

const values = [1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('averagePool', () => {
  const x = new Graph().input('x', [1, 1, 3, 3]);
  const y = averagePool(x, 3, { padding: 1 });

  it('divides by the number of cells that lie in the image', () => {
    const expected = [12 / 4, 21 / 6, 16 / 4, 27 / 6, 45 / 9, 33 / 6, 24 / 4, 39 / 6, 28 / 4];
    const actual = evaluateReference(program({ y }), { x: values })['y']!;
    expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 12));
  });

  it('gives back what it took: the gradient of the sum of the result sums to its size', () => {
    const [gradient] = gradients(sum(y), [x]);
    const total = evaluateReference(program({ total: sum(gradient!) }), { x: values })['total']![0];
    expect(total).toBeCloseTo(9, 12);
  });
});

describe('maxPool', () => {
  it('sends its gradient to the cells that won', () => {
    const x = new Graph().input('x', [1, 1, 3, 3]);
    const y = maxPool(x, 2);
    const [gradient] = gradients(sum(y), [x]);
    const outputs = evaluateReference(program({ y, gradient: gradient! }), { x: [1, 2, 3, 4, 9, 6, 7, 8, 5] });
    expect([...outputs['y']!]).toEqual([9, 9, 9, 9]);
    expect([...outputs['gradient']!]).toEqual([0, 0, 0, 0, 4, 0, 0, 0, 0]);
  });
});
