import { describe, expect, it } from 'vitest';
import { argmax, scoreMatrix, softmaxRows } from './scores.js';

describe('scoreMatrix', () => {
  it('fills edges × operations', () => {
    expect(scoreMatrix(2, 3, (edge, operation) => 10 * edge + operation)).toEqual([
      [0, 1, 2],
      [10, 11, 12],
    ]);
  });
});

describe('softmaxRows', () => {
  it('gives each row its softmax', () => {
    const [first, second] = softmaxRows([
      [0, Math.log(3)],
      [Math.log(2), Math.log(2), 0],
    ]);
    [0.25, 0.75].forEach((value, index) => expect(first![index]).toBeCloseTo(value, 15));
    [0.4, 0.4, 0.2].forEach((value, index) => expect(second![index]).toBeCloseTo(value, 15));
  });

  it('does not change when a constant is added to a row, however large', () => {
    const [small, large] = softmaxRows([
      [1, 2, 3],
      [1e6 + 1, 1e6 + 2, 1e6 + 3],
    ]);
    expect(large).toEqual(small);
    expect(softmaxRows([[1000, 0]])).toEqual([[1, 0]]);
    expect(softmaxRows([[-1000, -1000]])).toEqual([[0.5, 0.5]]);
  });

  it('gives a refused operation nothing', () => {
    expect(softmaxRows([[0, -Infinity, 0]])).toEqual([[0.5, 0, 0.5]]);
  });

  it('leaves its argument alone', () => {
    const scores = [[1, 2]];
    softmaxRows(scores);
    expect(scores).toEqual([[1, 2]]);
  });
});

describe('argmax', () => {
  it('finds the largest, the first of equals', () => {
    expect(argmax([1, 3, 2])).toBe(1);
    expect(argmax([3, 1, 3])).toBe(0);
    expect(argmax([-5])).toBe(0);
  });

  it('looks only at what is allowed', () => {
    expect(argmax([9, 1, 2], (index) => index > 0)).toBe(2);
    expect(argmax([-Infinity, -Infinity], (index) => index === 1)).toBe(1);
  });

  it('throws where nothing is allowed', () => {
    expect(() => argmax([])).toThrow(RangeError);
    expect(() => argmax([1, 2], () => false)).toThrow('no index is allowed');
  });
});
