import type { TensorNode } from '@touchstone/contract';
import {
  channelVariance,
  concat,
  convolution,
  Graph,
  mean,
  multiply,
  program,
  sum,
  sumOfSquares,
} from '@touchstone/program';
import { tolerances } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { findBlock } from './find-block.js';
import { compareLayouts } from './fixtures/compare-layouts.js';

const block = await findBlock();

describe.runIf(block > 1)('blocked reductions', () => {
  it.each([
    ['one block', [block], 3, 5],
    ['two images in a block', [block / 2], 4, 5],
    ['several parts', [block, block, block], 3, 5],
    ['several parts, two images in a block', [block / 2, block / 2], 4, 5],
    ['several blocks', [2 * block], 3, 5],
    ['parts of one and of several blocks', [block, 2 * block], 3, 5],
    ['more pixels than one sum should have', [block], 2, 34],
    ['more pixels than one sum should have, in two blocks', [2 * block], 2, 34],
    ['one pixel of one image', [block], 1, 1],
  ])('of %s equal the reference', async (_, parts, batch, size) => {
    const graph = new Graph();
    const made = (name: string, index: number, channels: number): TensorNode => {
      const images = graph.input(`${name}${index}`, [batch, channels, size, size]);
      return convolution(images, graph.input(`scales of ${name}${index}`, [channels, 1, 1, 1]), { groups: channels });
    };
    const joined = (name: string): TensorNode =>
      concat(
        parts.map((channels, index) => made(name, index, channels)),
        1,
      );
    const [x, y] = [joined('x'), joined('y')];
    const tested = program({
      mean: mean(x, [0, 2, 3]),
      sum: sum(x, [0, 2, 3]),
      variance: channelVariance(x),
      squares: sumOfSquares(x, [0, 2, 3]),
      products: sum(multiply(x, y), [0, 2, 3]),
      total: sum(multiply(x, y), [0, 1, 2, 3]),
      totalSquares: sumOfSquares(x, [0, 1, 2, 3]),
      images: sum(multiply(x, y), [1, 2, 3]),
      pixels: mean(x, [2, 3]),
    });
    const compared = await compareLayouts(tested, tolerances.gradient);
    expect(compared).toEqual({ mismatches: [], repeats: true, usesBlocks: true });
  });
});
