import { createRng } from '@touchstone/contract';
import { evaluateReference, finiteDifferences, mismatch, tolerances } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import type { TensorNode } from '@touchstone/contract';
import {
  add,
  channelAffine,
  channelVariance,
  concat,
  exp,
  gradients,
  Graph,
  liveNodes,
  mean,
  multiply,
  normalise,
  program,
  relu,
  sigmoid,
  slice,
  sum,
  sumOfSquares,
} from '../index.js';

function normals(label: string, size: number): Float32Array {
  const rng = createRng(label);
  return Float32Array.from({ length: size }, () => rng.normal());
}

/** How the gradient of a scalar differs from finite differences; undefined where it does not. */
function error(output: TensorNode, x: TensorNode, inputs: Record<string, Float32Array>): string | undefined {
  const [gradient] = gradients(output, [x]);
  const actual = evaluateReference(program({ gradient: gradient! }), inputs)['gradient']!;
  const expected = finiteDifferences(program({ output }), inputs, String(x.attributes['name']), { output: [1] });
  return mismatch(actual, expected, tolerances.finiteDifference, 'gradient');
}

function operationsOf(node: TensorNode): readonly string[] {
  return liveNodes(program({ node })).map((each) => each.operation);
}

describe('gradients of slices', () => {
  const x = new Graph().input('x', [2, 6, 1, 2]);
  const inputs = { x: normals('slices', 24) };
  const part = (from: number, channels: number): TensorNode => slice(x, [0, from, 0, 0], [2, channels, 1, 2]);

  it('join to one concat where the slices tile the tensor, in any order', () => {
    const output = add(add(sumOfSquares(part(3, 3)), sum(exp(part(0, 1)))), sum(sigmoid(part(1, 2))));
    expect(error(output, x, inputs)).toBeUndefined();
    const gradient = gradients(output, [x])[0]!;
    expect(gradient.operation).toBe('concat');
    expect(gradient.inputs.map((input) => input.shape[1])).toEqual([1, 2, 3]);
    expect(operationsOf(gradient)).not.toContain('pad');
  });

  it('add up before they join where a slice has several users', () => {
    const [left, right] = [part(0, 3), part(3, 3)];
    const output = add(add(sumOfSquares(left), sum(exp(left))), sum(multiply(exp(right), right)));
    expect(error(output, x, inputs)).toBeUndefined();
    const gradient = gradients(output, [x])[0]!;
    expect(gradient.operation).toBe('concat');
    expect(operationsOf(gradient)).not.toContain('pad');
  });

  it('are padded and added where slices overlap or leave a gap', () => {
    expect(error(add(sumOfSquares(part(0, 4)), sum(exp(part(2, 4)))), x, inputs)).toBeUndefined();
    expect(error(add(sumOfSquares(part(0, 2)), sum(exp(part(3, 3)))), x, inputs)).toBeUndefined();
  });

  it('join beside gradients of the whole tensor and slices along other axes', () => {
    const column = slice(x, [0, 0, 0, 1], [2, 6, 1, 1]);
    const whole = add(sum(exp(x)), sumOfSquares(column));
    expect(error(add(whole, add(sumOfSquares(part(0, 3)), sum(sigmoid(part(3, 3))))), x, inputs)).toBeUndefined();
  });

  it('undo a concat of the same slices', () => {
    const joined = concat([part(0, 2), part(2, 4)], 1);
    expect(joined).toBe(x);
    expect(error(sum(exp(concat([part(2, 4), part(0, 2)], 1))), x, inputs)).toBeUndefined();
  });
});

describe('gradients of several statistics of one tensor', () => {
  const graph = new Graph();
  const x = graph.input('x', [3, 2, 2, 2]);
  const scale = graph.input('scale', [2]);
  const shift = graph.input('shift', [2]);
  const inputs = { x: normals('statistics', 24), scale: normals('scale', 2), shift: normals('shift', 2) };

  it('add up right', () => {
    const both = add(normalise(x, scale), multiply(normalise(x), exp(x)));
    expect(error(sum(sigmoid(add(both, channelAffine(x, scale, shift)))), x, inputs)).toBeUndefined();
    expect(
      error(sumOfSquares(add(channelAffine(x, scale, shift), channelAffine(x, shift, scale))), x, inputs),
    ).toBeUndefined();
  });

  it('count twice what comes twice', () => {
    const twice = add(x, x);
    expect(error(sum(sigmoid(channelVariance(twice))), x, inputs)).toBeUndefined();
    expect(error(add(sum(sigmoid(channelVariance(twice))), sum(exp(mean(x, [0, 2, 3])))), x, inputs)).toBeUndefined();
  });

  it('add up right for scale and shift, too', () => {
    const output = sum(sigmoid(add(normalise(x, scale), channelAffine(x, scale, shift))));
    expect(error(output, scale, inputs)).toBeUndefined();
    expect(error(output, shift, inputs)).toBeUndefined();
  });

  it('add up right through a tensor that both come from', () => {
    const hidden = sigmoid(x);
    const merged = concat([normalise(hidden, scale), normalise(hidden, shift)], 1);
    const halves = [0, 2].map((from) => slice(merged, [0, from, 0, 0], [3, 2, 2, 2]));
    expect(error(sum(exp(add(relu(add(halves[0]!, 5)), multiply(halves[1]!, hidden)))), x, inputs)).toBeUndefined();
  });
});
