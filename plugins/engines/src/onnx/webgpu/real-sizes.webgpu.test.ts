import { createRng } from '@touchstone/contract';
import type { Engine, Program, Shape, TensorNode } from '@touchstone/contract';
import {
  averagePool,
  concat,
  convolution,
  gradients,
  Graph,
  logSoftmax,
  matmul,
  maxPool,
  multiply,
  normalise,
  program,
  sizeOf,
  slice,
  sum,
} from '@touchstone/program';
import { relativeError, runOnEngine, tolerances } from '@touchstone/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOnnxEngine } from '../create-onnx-engine.js';

/*
 * The conformance cases are so small that they miss the code by which WebGPU computes four channels
 * at once or tiles a matrix. Here results and gradients of networks' real sizes are those of the CPU.
 */

type Build = (x: TensorNode, y: TensorNode) => TensorNode;

const images = [2, 8, 8, 8];
const cases: readonly (readonly [string, Shape, Shape, Build])[] = [
  ...([1, 3] as const).map((kernel): readonly [string, Shape, Shape, Build] => [
    `convolution ${kernel}×${kernel}`,
    images,
    [16, 8, kernel, kernel],
    (x, weights) => convolution(x, weights, { padding: (kernel - 1) / 2 }),
  ]),
  ['convolution, stride 2', images, [12, 8, 3, 3], (x, weights) => convolution(x, weights, { stride: 2, padding: 1 })],
  ['convolution, dilation 2', images, [8, 8, 3, 3], (x, w) => convolution(x, w, { dilation: 2, padding: 2 })],
  ['convolution of 3 channels', [2, 3, 16, 16], [16, 3, 3, 3], (x, weights) => convolution(x, weights, { padding: 1 })],
  [
    'depthwise, stride 2, dilation 2',
    images,
    [8, 1, 5, 5],
    (x, weights) => convolution(x, weights, { groups: 8, padding: 4, stride: 2, dilation: 2 }),
  ],
  ['depthwise, 2 filters', images, [16, 1, 3, 3], (x, weights) => convolution(x, weights, { groups: 8, padding: 1 })],
  ['2 groups', images, [8, 4, 3, 3], (x, weights) => convolution(x, weights, { groups: 2, padding: 1 })],
  ['max pool', images, images, (x, y) => multiply(maxPool(x, 3, { padding: 1 }), y)],
  ['average pool', images, [2, 8, 4, 4], (x, y) => multiply(averagePool(x, 3, { padding: 1, stride: 2 }), y)],
  ['normalise', [8, 16, 8, 8], [16], (x, scale) => normalise(x, scale)],
  ['matmul', [64, 48], [48, 80], (x, y) => matmul(x, y)],
  ['log of softmax', [64, 10], [64, 10], (x, y) => multiply(logSoftmax(x), y)],
  // More parts than a shader may have buffers.
  [
    'slice and concat, 40 parts',
    [40, 12],
    [40, 12],
    (x, y) =>
      concat(
        Array.from({ length: 40 }, (_, part) => multiply(slice(x, [part, 0], [1, 12]), slice(y, [part, 0], [1, 12]))),
        0,
      ),
  ],
];

describe('on WebGPU', () => {
  const engines: Engine[] = [];
  beforeAll(async () => {
    for (const device of ['webgpu', 'cpu'] as const) {
      engines.push(await createOnnxEngine({ device, deviceId: 0, threads: 1 }));
    }
  });
  afterAll(async () => {
    for (const engine of engines) await engine.dispose();
  });

  test.each(cases)('%s: result and gradients are those of the CPU', async (name, ...shapesAndBuild) => {
    const { derived, inputs } = derive(name, ...shapesAndBuild);
    const [found, expected] = [
      await runOnEngine(engines[0]!, derived, inputs),
      await runOnEngine(engines[1]!, derived, inputs),
    ];
    for (const [output, values] of Object.entries(expected)) {
      expect(relativeError(found[output]!, values), output).toBeLessThan(tolerances.gradient);
    }
  });
});

/** A function of two tensors, the gradients of a weighted sum of its values, and values for all inputs. */
function derive(
  name: string,
  left: Shape,
  right: Shape,
  build: Build,
): { derived: Program; inputs: Record<string, Float32Array> } {
  const graph = new Graph();
  const [x, y] = [graph.input('x', left), graph.input('y', right)];
  const result = build(x, y);
  const upstream = graph.input('upstream', result.shape);
  const [byX, byY] = gradients(sum(multiply(result, upstream)), [x, y]);
  const rng = createRng(name);
  const values = ({ shape }: TensorNode): Float32Array =>
    Float32Array.from({ length: sizeOf(shape) }, () => rng.normal());
  return {
    derived: program({ result, byX: byX!, byY: byY! }),
    inputs: { x: values(x), y: values(y), upstream: values(upstream) },
  };
}
