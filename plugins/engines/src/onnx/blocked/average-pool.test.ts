import { averagePool, averagePoolGradient, convolution, Graph, program } from '@touchstone/program';
import type { WindowOptions } from '@touchstone/program';
import { tolerances } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { lower } from '../lower.js';
import { findBlock } from './find-block.js';
import { compareLayouts } from './fixtures/compare-layouts.js';

const block = await findBlock();

describe.runIf(block > 1)('blocked average pools', () => {
  it.each<readonly [string, number, number, WindowOptions, string]>([
    ['windows that move by one', 9, 3, { padding: 1 }, 'AveragePool'],
    ['small images', 7, 2, { stride: 2, padding: [0, 0, 1, 1] }, 'MatMul'],
    ['windows side by side', 12, 2, { stride: 2 }, 'Expand'],
    ['others, in the plain layout', 13, 3, { stride: 2, padding: 1 }, 'ConvTranspose'],
  ])('%s: pool and gradient equal the reference', async (_, size, kernel, options, operator) => {
    for (const channels of [block, 2 * block, block / 2]) {
      const graph = new Graph();
      const scales = (name: string) => graph.input(name, [channels, 1, 1, 1]);
      const x = convolution(graph.input('x', [4, channels, size, size]), scales('first'), { groups: channels });
      const pooled = averagePool(x, kernel, options);
      const delta = convolution(graph.input('delta', pooled.shape), scales('second'), { groups: channels });
      const gradient = averagePoolGradient(delta, x.shape, pooled.attributes);
      const tested = program({ pooled, gradient: convolution(gradient, scales('third'), { groups: channels }) });
      const compared = await compareLayouts(tested, tolerances.gradient);
      expect(compared).toEqual({ mismatches: [], repeats: true, usesBlocks: true });
      expect(Buffer.from(lower(program({ gradient }), { block }).model).includes(operator)).toBe(true);
    }
  });
});
