import { operationNames } from '@touchstone/program';
import {
  averagePool,
  concat,
  convolution,
  Graph,
  matmul,
  maxPool,
  normalise,
  program,
  softmax,
  sum,
  transpose,
} from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import type { TensorNode } from '@touchstone/contract';
import { mismatch } from '../mismatch.js';
import { evaluateReference } from './evaluate-reference.js';
import { references } from './references.js';

const EXACT = 1e-14;

/** The operation applied to one tensor that counts 1, 2, 3, … */
function counting(shape: readonly number[], apply: (x: TensorNode) => TensorNode): Float64Array {
  const x = new Graph().input('x', shape);
  const values = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, index) => index + 1);
  return evaluateReference(program({ y: apply(x) }), { x: values })['y']!;
}

describe('evaluateReference', () => {
  it('knows every operation and the leaves', () => {
    expect(Object.keys(references).toSorted()).toEqual([...operationNames(), 'constant', 'fill'].toSorted());
  });

  it('computes in float64', () => {
    const graph = new Graph();
    const y = evaluateReference(program({ y: sum(graph.input('x', [2])) }), { x: [1, 1e-12] })['y']!;
    expect(y).toEqual(Float64Array.of(1 + 1e-12));
  });

  it.each<[string, Float64Array, number[]]>([
    ['sum over rows', counting([2, 3], (x) => sum(x, [0])), [5, 7, 9]],
    ['sum over the middle', counting([2, 2, 2], (x) => sum(x, [1])), [4, 6, 12, 14]],
    ['transpose', counting([2, 3], (x) => transpose(x, [1, 0])), [1, 4, 2, 5, 3, 6]],
    ['concat', counting([2, 2], (x) => concat([x, x], 1)), [1, 2, 1, 2, 3, 4, 3, 4]],
    ['matmul', counting([2, 2], (x) => matmul(x, x)), [7, 10, 15, 22]],
    ['matmul, left transposed', counting([2, 2], (x) => matmul(x, x, { transposeLeft: true })), [10, 14, 14, 20]],
    ['softmax', counting([1, 2], softmax), [1 / (1 + Math.E), Math.E / (1 + Math.E)]],
    ['average pool', counting([1, 1, 2, 3], (x) => averagePool(x, 2, { padding: [0, 0, 0, 1] })), [3, 4, 4.5]],
    ['max pool', counting([1, 1, 3, 3], (x) => maxPool(x, 2, { stride: 2, padding: [0, 0, 1, 1] })), [5, 6, 8, 9]],
    ['convolution', counting([1, 1, 3, 3], (x) => convolution(x, x, { padding: 1, stride: 2 })), [94, 106, 106, 94]],
    ['normalise', counting([2, 1, 1, 1], (x) => normalise(x, undefined, 0)), [-1, 1]],
  ])('%s', (name, actual, expected) => {
    expect(mismatch(actual, expected, EXACT, name)).toBeUndefined();
  });

  it('names an input that is missing or of another size, and an operation without reference', () => {
    const graph = new Graph();
    const x = graph.input('x', [2]);
    expect(() => evaluateReference(program({ x }), {})).toThrow("input 'x' of shape [2] is absent");
    expect(() => evaluateReference(program({ x }), { x: [1, 2, 3] })).toThrow('has 3 values, not 2');
    const unknown = graph.add('fourierTransform', [x], {}, [2]);
    expect(() => evaluateReference(program({ unknown }), { x: [1, 2] })).toThrow("'fourierTransform' has no reference");
  });
});
