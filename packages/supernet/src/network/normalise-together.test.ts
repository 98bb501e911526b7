import type { TensorNode } from '@touchstone/contract';
import { createRng } from '@touchstone/contract';
import { add, channelAffine, gradients, Graph, multiply, normalise, program, sum } from '@touchstone/program';
import { evaluateReference, mismatch } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import type { NetworkContext } from './network-context.js';
import { normaliseTogether } from './normalise-together.js';

const shape = [3, 2, 2, 3];

function compare(shifts: readonly boolean[]): readonly (string | undefined)[] {
  const graph = new Graph();
  const tensors = shifts.map((hasShift, index) => ({
    value: graph.input(`x${index}`, shape),
    affine: {
      scale: graph.input(`scale${index}`, [2]),
      ...(hasShift && { shift: graph.input(`shift${index}`, [2]) }),
    },
  }));
  const context: NetworkContext = {
    normalise: (x, scale) => normalise(x, scale),
    parameters: () => {
      throw new Error('nothing is trained here');
    },
  };
  const alone = tensors
    .map(({ value, affine: { scale, shift } }): TensorNode => {
      const scaled = normalise(value, scale);
      return shift ? channelAffine(scaled, graph.fill([2], 1), shift) : scaled;
    })
    .reduce(add);
  const together = normaliseTogether(tensors, context);
  const weights = graph.input('weights', shape);
  const variables = tensors.flatMap(({ value, affine }) => [
    value,
    affine.scale,
    ...(affine.shift ? [affine.shift] : []),
  ]);
  const results = [alone, together].map((result) => [
    result,
    ...gradients(sum(multiply(multiply(result, result), weights)), variables),
  ]);
  const named = results.flatMap((nodes, form) => nodes.map((node, index) => [`${form} ${index}`, node] as const));
  const tested = program(Object.fromEntries(named));
  const inputs = Object.fromEntries(
    Object.entries(tested.inputs).map(([name, node]) => {
      const rng = createRng(name);
      return [name, Array.from({ length: node.shape.reduce((a, b) => a * b, 1) }, () => rng.normal())];
    }),
  );
  const values = evaluateReference(tested, inputs);
  return results[0]!.map((_, index) => mismatch(values[`1 ${index}`]!, values[`0 ${index}`]!, 1e-10, `${index}`));
}

test.each([
  ['one tensor', [false]],
  ['scales only', [false, false, false]],
  ['shifts', [true, true]],
  ['shifts of some', [true, false]],
])('%s: the sum and its gradients are those of tensors normalised alone', (_, shifts) => {
  expect(compare(shifts).filter(Boolean)).toEqual([]);
});
