import { describe, expect, it } from 'vitest';
import {
  add,
  broadcast,
  concat,
  exp,
  Graph,
  mean,
  multiply,
  negate,
  pad,
  reshape,
  slice,
  sum,
  sumOfSquares,
  transpose,
} from '../index.js';

describe('operations that change nothing', () => {
  const x = new Graph().input('x', [2, 3]);

  it.each([
    ['reshape', reshape(x, [2, 3])],
    ['broadcast', broadcast(x, [2, 3])],
    ['transpose', transpose(x, [0, 1])],
    ['slice', slice(x, [0, 0], [2, 3])],
    ['pad', pad(x, [0, 0], [0, 0])],
    ['concat of one', concat([x], 1)],
    ['add 0', add(x, 0)],
    ['add 0 on the left', add(0, x)],
    ['multiply by 1', multiply(x, 1)],
    ['multiply by 1 on the left', multiply(1, x)],
    ['negate twice', negate(negate(x))],
    ['sum over no axes', sum(x, [])],
    ['mean over no axes', mean(x, [])],
  ])('%s', (_, result) => {
    expect(result).toBe(x);
  });

  it('but a sum of squares over no axes squares', () => {
    expect(sumOfSquares(x, [])).toBe(multiply(x, x));
  });
});

describe('reshape', () => {
  it('sees through another reshape', () => {
    const x = new Graph().input('x', [2, 3]);
    expect(reshape(reshape(x, [6]), [3, 2])).toBe(reshape(x, [3, 2]));
    expect(reshape(reshape(x, [6]), [2, 3])).toBe(x);
  });
});

describe('fills', () => {
  it('stay fills when reshaped or broadcast', () => {
    const graph = new Graph();
    expect(reshape(graph.fill([2, 3], 4), [6])).toBe(graph.fill([6], 4));
    expect(broadcast(graph.fill([], 4), [2, 3])).toBe(graph.fill([2, 3], 4));
  });

  it('of 0 and 1 still broadcast the other operand', () => {
    const graph = new Graph();
    const x = graph.input('x', [3]);
    expect(add(x, graph.fill([2, 3], 0))).toBe(broadcast(x, [2, 3]));
    expect(multiply(graph.fill([2, 3], 1), x)).toBe(broadcast(x, [2, 3]));
  });
});

describe('constant factors', () => {
  it('fold to one', () => {
    const x = new Graph().input('x', [2]);
    expect(multiply(multiply(x, 3), 2)).toBe(multiply(x, 6));
    expect(multiply(2, multiply(3, x))).toBe(multiply(x, 6));
    expect(negate(multiply(x, 2))).toBe(multiply(x, -2));
    expect(multiply(multiply(exp(x), 4), 0.25)).toBe(exp(x));
  });
});

describe('concat', () => {
  const graph = new Graph();
  const x = graph.input('x', [2, 6]);
  const part = (from: number, size: number) => slice(x, [0, from], [2, size]);

  it('of neighbouring slices is a larger slice', () => {
    expect(concat([part(1, 2), part(3, 1)], 1)).toBe(part(1, 3));
    expect(concat([part(0, 2), part(2, 1), part(3, 3)], 1)).toBe(x);
  });

  it('joins neighbours among others', () => {
    const y = graph.input('y', [2, 1]);
    expect(concat([y, part(0, 1), part(1, 2), y], 1)).toBe(concat([y, part(0, 3), y], 1));
  });

  it('leaves slices alone that do not follow each other', () => {
    expect(concat([part(3, 1), part(1, 2)], 1)).toMatchObject({ operation: 'concat', shape: [2, 3] });
    expect(concat([part(0, 2), part(1, 2)], 1)).toMatchObject({ operation: 'concat', shape: [2, 4] });
    expect(concat([part(0, 2), part(2, 2)], 0)).toMatchObject({ operation: 'concat', shape: [4, 2] });
  });
});
