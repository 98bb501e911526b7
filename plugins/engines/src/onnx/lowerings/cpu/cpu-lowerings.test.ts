import type { Program } from '@touchstone/contract';
import { averagePool, averagePoolGradient, broadcast, Graph, program, step } from '@touchstone/program';
import type { WindowOptions } from '@touchstone/program';
import { tolerances } from '@touchstone/testkit';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it, test } from 'vitest';
import { compareWithReference } from '../../fixtures/compare-with-reference.js';
import { lower } from '../../lower.js';

/** The plain layout. */
const agrees = { mismatches: [], repeats: true, usesBlocks: false };

const operators = (tested: Program): string => Buffer.from(lower(tested).model).toString('latin1');

describe('pools of small images', () => {
  it.each<readonly [number, readonly [number, number], number, WindowOptions]>([
    [2, [7, 7], 2, { stride: 2, padding: [0, 0, 1, 1] }],
    [2, [8, 8], 2, { stride: 2 }],
    [3, [5, 4], 3, { padding: 1 }],
    [1, [6, 5], 3, { stride: [2, 1], padding: [1, 0, 0, 1] }],
    [1, [3, 3], 3, {}],
  ])('%i channels of %j, kernel %i, %j: as the reference', async (channels, [height, width], kernel, options) => {
    const graph = new Graph();
    const x = graph.input('x', [2, channels, height, width]);
    const pooled = averagePool(x, kernel, options);
    const gradient = averagePoolGradient(graph.input('delta', pooled.shape), x.shape, pooled.attributes);
    const tested = program({ pooled, gradient });
    expect(operators(tested)).not.toContain('AveragePool');
    expect(await compareWithReference(tested, tolerances.forward, 1)).toEqual(agrees);
  });

  it('are products only where the matrix is small', () => {
    const graph = new Graph();
    const pooled = averagePool(graph.input('x', [2, 3, 12, 12]), 3, { padding: 1 });
    expect(operators(program({ pooled }))).toContain('AveragePool');
  });
});

describe('broadcast', () => {
  it.each([
    [
      [2, 3, 1, 1],
      [2, 3, 4, 5],
    ],
    [
      [1, 3, 1, 1],
      [2, 3, 4, 5],
    ],
    [[3], [2, 3]],
  ])('%j to %j', async (from, to) => {
    const y = broadcast(new Graph().input('x', from), to);
    expect(await compareWithReference(program({ y }), 0, 1)).toEqual(agrees);
  });
});

test('step is exact for all normal numbers', async () => {
  const { model, outputs } = lower(program({ y: step(new Graph().input('x', [9])) }));
  const session = await InferenceSession.create(model);
  const values = [-Infinity, -1, -(2 ** -126), -0, 0, 2 ** -126, 1, 3e38, Infinity];
  const { [outputs['y']!]: y } = await session.run({ x: new Tensor('float32', values, [9]) });
  expect([...(y!.data as Float32Array)].map((value) => value + 0)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
});
