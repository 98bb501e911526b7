import { convolution, convolutionInputGradient, convolutionWeightGradient, Graph, program } from '@touchstone/program';
import type { ConvolutionOptions } from '@touchstone/program';
import type { Program, Shape } from '@touchstone/contract';
import { tolerances } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { findBlock } from './find-block.js';
import { compareLayouts } from './fixtures/compare-layouts.js';

type Geometry = readonly [name: string, x: Shape, weights: Shape, options: ConvolutionOptions];

const geometries: readonly Geometry[] = [
  ['3×3 on rows of two blocks', [2, 16, 3, 32], [16, 16, 3, 3], { padding: 1 }],
  ['3×3, many channels, a block a row', [2, 32, 3, 16], [16, 32, 3, 3], { padding: 1 }],
  ['3×3 on rows of two blocks, many channels', [1, 32, 2, 32], [16, 32, 3, 3], { padding: 1 }],
  ['rows of several images in a block', [2, 32, 4, 8], [32, 32, 3, 3], { padding: 1 }],
  ['four images in a block', [4, 16, 4, 4], [32, 16, 3, 3], { padding: 1 }],
  ['1×1', [2, 16, 4, 16], [32, 16, 1, 1], {}],
  ['1×1 on large images', [2, 16, 48, 44], [16, 16, 1, 1], {}],
  ['half a block of channels, 1×1', [4, 8, 5, 7], [24, 8, 1, 1], {}],
  ['batch 1', [1, 16, 6, 16], [16, 16, 3, 3], { padding: 1 }],
  ['rows that fill no block', [3, 16, 7, 5], [16, 16, 3, 3], { padding: 1 }],
  ['rows that nearly fill a block', [2, 16, 6, 14], [32, 16, 3, 3], { padding: 1 }],
  ['rows of two images that nearly fill a block', [2, 16, 5, 7], [32, 16, 3, 3], { padding: 1 }],
  ['rows that nearly fill two blocks', [2, 16, 4, 28], [16, 16, 3, 3], { padding: 1 }],
  ['half a block of channels', [4, 8, 6, 16], [24, 8, 3, 3], { padding: 1 }],
  ['half a block of channels, rows of several images', [8, 8, 5, 7], [8, 8, 3, 3], { padding: 1 }],
  ['half a block of channels out of an image of 3', [2, 3, 6, 14], [8, 3, 3, 3], { padding: 1 }],
  ['half a block of channels to a whole one', [2, 8, 6, 16], [16, 8, 3, 3], { stride: 2, padding: 1 }],
  ['half a block of channels, uneven', [2, 8, 9, 15], [8, 8, 3, 2], { dilation: [1, 2], padding: [2, 0, 1, 1] }],
  ['half a block of channels, depthwise', [2, 8, 6, 6], [8, 1, 3, 3], { groups: 8, padding: 1 }],
  ['batch that fills no block', [3, 16, 4, 8], [16, 16, 3, 3], { padding: 1 }],
  ['5×5 without padding', [1, 16, 7, 12], [16, 16, 5, 5], {}],
  ['stride 2', [2, 16, 8, 32], [32, 16, 3, 3], { stride: 2, padding: 1 }],
  ['stride 2 that leaves a row and a column', [2, 16, 6, 34], [16, 16, 1, 1], { stride: 2, padding: 0 }],
  ['dilation 2', [2, 16, 7, 16], [16, 16, 3, 3], { dilation: 2, padding: 2 }],
  ['uneven', [2, 16, 9, 18], [32, 16, 3, 2], { stride: [2, 1], dilation: [1, 2], padding: [2, 0, 1, 0] }],
  ['padding beyond the kernel', [2, 16, 3, 12], [16, 16, 2, 1], { padding: 2 }],
  ['image of 3 channels', [2, 3, 6, 16], [32, 3, 3, 3], { padding: 1 }],
  ['depthwise', [2, 32, 5, 8], [32, 1, 3, 3], { groups: 32, padding: 1 }],
  [
    'depthwise, dilation 2 and stride 2',
    [2, 16, 9, 8],
    [16, 1, 3, 3],
    { groups: 16, stride: 2, dilation: 2, padding: 2 },
  ],
];

function programs([, x, weights, options]: Geometry): Record<string, Program> {
  const graph = new Graph();
  const images = graph.input('x', x);
  const kernels = graph.input('weights', weights);
  const result = convolution(images, kernels, options);
  const delta = graph.input('delta', result.shape);
  const channels = x[1]!;
  const blockedImages = convolution(images, graph.input('scales', [channels, 1, 1, 1]), { groups: channels });
  return {
    convolution: program({ result }),
    'input gradient': program({ result: convolutionInputGradient(delta, kernels, x, result.attributes) }),
    // `result` stands for a blocked gradient.
    'weight gradient': program({ result: convolutionWeightGradient(images, result, weights, result.attributes) }),
    'weight gradient of blocked images': program({
      result: convolutionWeightGradient(blockedImages, result, weights, result.attributes),
    }),
  };
}

describe.runIf((await findBlock()) > 1)('blocked convolutions', () => {
  it.each(geometries)('%s: equals the reference', async (...geometry) => {
    for (const [name, tested] of Object.entries(programs(geometry))) {
      const { mismatches, repeats, usesBlocks } = await compareLayouts(tested, tolerances.gradient);
      expect({ name, mismatches, repeats }).toEqual({ name, mismatches: [], repeats: true });
      if (name !== 'input gradient') expect(usesBlocks).toBe(true);
    }
  });

  it('leaves channels that fit no block to the plain layout', async () => {
    const block = await findBlock();
    const cases: readonly (readonly [x: Shape, outputs: number])[] = [
      [[2, block, 5, 6], block + 1],
      [[2, block, 5, 6], (3 * block) / 2],
      // Half a block needs two images.
      [[3, block / 2, 5, 6], block / 2],
    ];
    for (const [x, outputs] of cases) {
      const graph = new Graph();
      const result = convolution(graph.input('x', x), graph.input('weights', [outputs, x[1]!, 3, 3]), {});
      const compared = await compareLayouts(program({ result }), tolerances.forward);
      expect(compared).toEqual({ mismatches: [], repeats: true, usesBlocks: false });
    }
  });
});
