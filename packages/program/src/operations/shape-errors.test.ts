import { TouchstoneError } from '@touchstone/contract';
import type { Shape, TensorNode } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import {
  add,
  averagePool,
  averagePoolGradient,
  broadcast,
  channelAffine,
  channelVariance,
  concat,
  convolution,
  convolutionInputGradient,
  convolutionWeightGradient,
  divide,
  Graph,
  matmul,
  maximum,
  maxPool,
  maxPoolGradient,
  maxPoolPick,
  mean,
  normalise,
  pad,
  reshape,
  slice,
  sum,
  sumOfSquares,
  transpose,
} from '../index.js';

type Build = (...inputs: readonly TensorNode[]) => TensorNode;

const convolutionWindow = { strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1], groups: 1 };
const poolWindow = { strides: [2, 2], pads: [0, 0, 0, 0], dilations: [1, 1], kernel: [2, 2] };

const mistakes: readonly [operation: string, shapes: readonly Shape[], build: Build][] = [
  ['add', [[2, 3], [4]], (a, b) => add(a!, b!)],
  [
    'divide',
    [
      [2, 3],
      [3, 2],
    ],
    (a, b) => divide(a!, b!),
  ],
  ['maximum', [[2], [3]], (a, b) => maximum(a!, b!)],
  ['sum', [[2, 3]], (x) => sum(x!, [2])],
  ['sum', [[2, 3]], (x) => sum(x!, [0, 0])],
  ['mean', [[2, 3]], (x) => mean(x!, [-1])],
  ['sumOfSquares', [[2, 3]], (x) => sumOfSquares(x!, [5])],
  ['reshape', [[2, 3]], (x) => reshape(x!, [7])],
  ['broadcast', [[2, 3]], (x) => broadcast(x!, [2, 4])],
  ['broadcast', [[2, 3]], (x) => broadcast(x!, [3])],
  ['transpose', [[2, 3]], (x) => transpose(x!, [0, 0])],
  ['transpose', [[2, 3]], (x) => transpose(x!, [0])],
  ['slice', [[2, 3]], (x) => slice(x!, [0, 1], [2, 3])],
  ['slice', [[2, 3]], (x) => slice(x!, [0], [2])],
  ['slice', [[2, 3]], (x) => slice(x!, [-1, 0], [1, 1])],
  ['pad', [[2, 3]], (x) => pad(x!, [1], [1])],
  ['pad', [[2, 3]], (x) => pad(x!, [0, -1], [0, 0])],
  [
    'concat',
    [
      [2, 3],
      [2, 4],
    ],
    (a, b) => concat([a!, b!], 0),
  ],
  [
    'concat',
    [
      [2, 3],
      [2, 3, 1],
    ],
    (a, b) => concat([a!, b!], 0),
  ],
  [
    'concat',
    [
      [2, 3],
      [2, 3],
    ],
    (a, b) => concat([a!, b!], 2),
  ],
  [
    'matmul',
    [
      [2, 3],
      [2, 3],
    ],
    (a, b) => matmul(a!, b!),
  ],
  [
    'matmul',
    [
      [3, 2],
      [2, 3],
    ],
    (a, b) => matmul(a!, b!, { transposeLeft: true }),
  ],
  [
    'matmul',
    [
      [2, 3, 4],
      [3, 4, 2],
    ],
    (a, b) => matmul(a!, b!),
  ],
  ['matmul', [[3], [3]], (a, b) => matmul(a!, b!)],
  [
    'convolution',
    [
      [2, 3, 5, 5],
      [4, 2, 3, 3],
    ],
    (x, w) => convolution(x!, w!),
  ],
  [
    'convolution',
    [
      [2, 4, 5, 5],
      [3, 2, 3, 3],
    ],
    (x, w) => convolution(x!, w!, { groups: 2 }),
  ],
  [
    'convolution',
    [
      [2, 3, 5],
      [4, 3, 3],
    ],
    (x, w) => convolution(x!, w!),
  ],
  [
    'convolution',
    [
      [2, 3, 2, 5],
      [4, 3, 3, 3],
    ],
    (x, w) => convolution(x!, w!),
  ],
  [
    'convolution',
    [
      [2, 3, 5, 5],
      [4, 3, 3, 3],
    ],
    (x, w) => convolution(x!, w!, { stride: 0 }),
  ],
  [
    'convolution',
    [
      [2, 3, 5, 5],
      [4, 3, 3, 3],
    ],
    (x, w) => convolution(x!, w!, { dilation: 1.5 }),
  ],
  [
    'convolution',
    [
      [2, 3, 5, 5],
      [4, 3, 3, 3],
    ],
    (x, w) => convolution(x!, w!, { padding: -1 }),
  ],
  [
    'convolutionInputGradient',
    [
      [2, 4, 5, 5],
      [4, 3, 3, 3],
    ],
    (delta, w) => convolutionInputGradient(delta!, w!, [2, 3, 5, 5], convolutionWindow),
  ],
  [
    'convolutionWeightGradient',
    [
      [2, 3, 5, 5],
      [2, 4, 4, 3],
    ],
    (x, delta) => convolutionWeightGradient(x!, delta!, [4, 3, 3, 3], convolutionWindow),
  ],
  ['averagePool', [[2, 3, 4]], (x) => averagePool(x!, 2)],
  ['averagePool', [[2, 3, 4, 1]], (x) => averagePool(x!, 2)],
  ['averagePool', [[2, 3, 4, 4]], (x) => averagePool(x!, 2, { padding: 2 })],
  ['averagePoolGradient', [[2, 3, 3, 2]], (delta) => averagePoolGradient(delta!, [2, 3, 4, 4], poolWindow)],
  ['maxPool', [[3, 4, 4]], (x) => maxPool(x!, 2)],
  ['maxPool', [[2, 3, 4, 4]], (x) => maxPool(x!, 2, { stride: 3, padding: [0, 0, 1, 4] })],
  [
    'maxPoolGradient',
    [
      [2, 3, 3, 2],
      [2, 3, 4, 4],
    ],
    (delta, x) => maxPoolGradient(delta!, x!, poolWindow),
  ],
  [
    'maxPoolPick',
    [
      [2, 3, 4, 5],
      [2, 3, 4, 4],
    ],
    (values, x) => maxPoolPick(values!, x!, poolWindow),
  ],
  ['channelAffine', [[2, 3, 4, 4], [3], [4]], (x, scale, shift) => channelAffine(x!, scale!, shift!)],
  ['channelVariance', [[2, 3]], (x) => channelVariance(x!)],
  ['normalise', [[2, 3, 4]], (x) => normalise(x!)],
  ['normalise', [[2, 3, 4, 4], [4]], (x, scale) => normalise(x!, scale!)],
];

describe('a mistake in shapes', () => {
  it.each(mistakes)('of %s on %j is an error that names them', (operation, shapes, build) => {
    const graph = new Graph();
    const inputs = shapes.map((shape, index) => graph.input(`x${index}`, shape));
    let error: unknown;
    try {
      build(...inputs);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(TouchstoneError);
    expect(error).toMatchObject({ code: 'PROGRAM' });
    const { message } = error as TouchstoneError;
    expect(message).toMatch(new RegExp(`^${operation}: `));
    for (const shape of shapes) expect(message).toContain(`[${shape.join(', ')}]`);
  });

  it('is not overlooked where the tensor is a fill', () => {
    const graph = new Graph();
    expect(() => broadcast(graph.fill([2], 1), [3])).toThrow('broadcast: [2]');
    expect(() => reshape(graph.fill([2], 1), [3])).toThrow('reshape: [2]');
  });
});
