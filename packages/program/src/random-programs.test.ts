import { createRng } from '@touchstone/contract';
import type { Program, Rng, TensorNode } from '@touchstone/contract';
import { evaluateReference, mismatch } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import {
  add,
  averagePool,
  broadcast,
  channelAffine,
  channelVariance,
  concat,
  convolution,
  gradients,
  Graph,
  mean,
  multiply,
  normalise,
  pad,
  perChannel,
  program,
  reshape,
  sigmoid,
  sizeOf,
  slice,
  softmax,
  subtract,
  sum,
  sumOfSquares,
  transpose,
} from './index.js';

const SHAPE = [2, 4, 3, 3] as const;

interface Choice {
  /** A tensor of the program so far, of shape `SHAPE`. Several users of one make gradients meet. */
  pick(): TensorNode;
  readonly vectors: readonly [TensorNode, TensorNode];
  readonly kernel: TensorNode;
}

function channels(x: TensorNode, from: number, count: number): TensorNode {
  return slice(x, [0, from, 0, 0], [2, count, 3, 3]);
}

/** Operations that gradient rules, folding and accumulation treat in different ways. */
const makers: readonly ((choice: Choice) => TensorNode)[] = [
  ({ pick }) => add(pick(), pick()),
  ({ pick }) => subtract(pick(), multiply(pick(), -0.5)),
  ({ pick }) => sigmoid(multiply(pick(), pick())),
  ({ pick }) => multiply(pick(), 0.5),
  ({ pick, vectors }) => normalise(pick(), vectors[0]),
  ({ pick }) => normalise(pick()),
  ({ pick, vectors }) => channelAffine(pick(), vectors[0], vectors[1]),
  ({ pick }) => multiply(pick(), perChannel(channelVariance(pick()))),
  ({ pick }) => broadcast(perChannel(mean(pick(), [0, 2, 3])), SHAPE),
  ({ pick }) => {
    const x = pick();
    return concat([channels(x, 2, 2), channels(x, 0, 2)], 1);
  },
  ({ pick }) => {
    const x = pick();
    const [left, right] = [channels(x, 0, 1), channels(x, 1, 3)];
    return concat([sigmoid(right), add(left, left)], 1);
  },
  ({ pick }) => pad(channels(pick(), 1, 2), [0, 0, 0, 0], [0, 2, 0, 0]),
  ({ pick }) => transpose(reshape(softmax(reshape(pick(), [8, 9])), SHAPE), [0, 1, 3, 2]),
  ({ pick }) => averagePool(pick(), 3, { padding: 1 }),
  ({ pick, kernel }) => convolution(pick(), kernel, { padding: 1 }),
];

interface RandomProgram {
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly loss: Program;
  readonly gradient: Program;
  /** Hessian times the inputs `direction-<name>`. */
  readonly product: Program;
}

function randomProgram(rng: Rng): RandomProgram {
  const graph = new Graph();
  const x = graph.input('x', SHAPE);
  const vectors = [graph.input('scale', [4]), graph.input('shift', [4])] as const;
  const kernel = graph.input('kernel', [4, 4, 3, 3]);
  const tensors: TensorNode[] = [x];
  // Recent tensors are taken more often, so that programs are deep and branch.
  const pick = (): TensorNode => tensors.at(-1 - rng.integer(Math.min(3, tensors.length)))!;
  for (let step = 0; step < 8; step++) tensors.push(makers[rng.integer(makers.length)]!({ pick, vectors, kernel }));
  const loss = add(sumOfSquares(tensors.at(-1)!), sum(sigmoid(tensors.at(-2)!)));

  const variables = Object.entries(graph.inputs);
  const nodes = variables.map(([, node]) => node);
  const first = gradients(loss, nodes);
  const slope = variables
    .map(([name, node], index) => sum(multiply(first[index]!, graph.input(`direction-${name}`, node.shape))))
    .reduce((total, term) => add(total, term));
  const byName = (list: readonly TensorNode[]): Program =>
    program(Object.fromEntries(variables.map(([name], index) => [name, list[index]!])));
  return {
    names: variables.map(([name]) => name),
    sizes: nodes.map((node) => sizeOf(node.shape)),
    loss: program({ loss }),
    gradient: byName(first),
    product: byName(gradients(slope, nodes)),
  };
}

describe('random programs', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))('have exact first and second derivatives, seed %i', (seed) => {
    const rng = createRng(seed);
    const { names, sizes, loss, gradient, product } = randomProgram(rng.fork('program'));
    const point = sizes.map((size) => Float64Array.from({ length: size }, () => 0.5 * rng.normal()));
    const direction = sizes.map((size) => Float64Array.from({ length: size }, () => rng.normal()));
    const step = 1e-5;
    const at = (distance: number): Record<string, Float64Array> =>
      Object.fromEntries(
        names.map((name, index) => [name, point[index]!.map((x, i) => x + distance * direction[index]![i]!)]),
      );

    const slope = (above: number, below: number): number => (above - below) / (2 * step);
    const [losses, gradientsAround] = [loss, gradient].map((each) =>
      [step, -step].map((distance) => evaluateReference(each, at(distance))),
    ) as [Record<string, Float64Array>[], Record<string, Float64Array>[]];

    const values = evaluateReference(gradient, at(0));
    const along = names.reduce(
      (total, name, index) => total + values[name]!.reduce((part, x, i) => part + x * direction[index]![i]!, 0),
      0,
    );
    const expected = slope(losses[0]!['loss']![0]!, losses[1]!['loss']![0]!);
    expect(mismatch([along], [expected], 1e-6, 'slope of the loss')).toBeUndefined();

    const directions = Object.fromEntries(names.map((name, index) => [`direction-${name}`, direction[index]!]));
    const products = evaluateReference(product, { ...at(0), ...directions });
    for (const name of names) {
      const change = values[name]!.map((_, i) => slope(gradientsAround[0]![name]![i]!, gradientsAround[1]![name]![i]!));
      expect(mismatch(products[name]!, change, 1e-6, `change of the gradient of ${name}`)).toBeUndefined();
    }
  });
});
