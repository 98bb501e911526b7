import {
  add,
  channelVariance,
  convolution,
  gradients,
  Graph,
  graphOf,
  maxPool,
  mean,
  multiply,
  program,
  relu,
  sum,
  sumOfSquares,
  transpose,
} from '@touchstone/program';
import { tolerances } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { findBlock } from './find-block.js';
import { blockedCell } from './fixtures/blocked-cell.js';
import { compareLayouts } from './fixtures/compare-layouts.js';

const agrees = { mismatches: [], repeats: true, usesBlocks: true };
/** A deep chain of float32 roundings that batch statistics amplify. */
const CELL_TOLERANCE = 10 * tolerances.second;

describe.runIf((await findBlock()) > 1)('blocked values', () => {
  it.each([
    ['one block of channels, rows of one block', 3, 16, 16],
    ['two blocks of channels, rows of several images', 4, 32, 8],
    ['batch 1, odd images', 1, 16, 7],
    ['half a block of channels', 4, 8, 14],
  ])('a cell and its gradients equal the reference: %s', async (_, batch, channels, size) => {
    const { loss, variables } = blockedCell(batch, channels, size);
    const first = gradients(loss, variables);
    const named = Object.fromEntries(first.map((gradient, index) => [`gradient${index}`, gradient]));
    expect(await compareLayouts(program({ loss, ...named }), CELL_TOLERANCE)).toEqual(agrees);
  });

  it.each([
    ['an odd batch', 3, 8],
    ['channels that fit no block', 2, 12],
  ])('a cell and its gradients equal the reference, blocked or not: %s', async (_, batch, channels) => {
    const { loss, variables } = blockedCell(batch, channels, 6);
    const named = Object.fromEntries(gradients(loss, variables).map((node, index) => [`gradient${index}`, node]));
    const { mismatches, repeats } = await compareLayouts(program({ loss, ...named }), CELL_TOLERANCE);
    expect({ mismatches, repeats }).toEqual({ mismatches: [], repeats: true });
  });

  it("a cell's Hessian-vector product equals the reference", async () => {
    const { loss, variables } = blockedCell(2, 16, 5);
    const first = gradients(loss, variables);
    const along = first
      .map((gradient, index) => sum(multiply(gradient, graphOf(loss).input(`direction${index}`, gradient.shape))))
      .reduce((total, term) => add(total, term));
    const second = gradients(along, variables);
    const named = Object.fromEntries(second.map((product, index) => [`product${index}`, product]));
    expect(await compareLayouts(program(named), CELL_TOLERANCE)).toEqual(agrees);
  });

  it('keeps the digits of statistics of large images far from 0', async () => {
    const graph = new Graph();
    const x = add(graph.input('x', [2, 16, 48, 64]), 3);
    const y = convolution(x, graph.constant(new Float32Array(16).fill(1), [16, 1, 1, 1]), { groups: 16 });
    const tested = program({
      mean: mean(y, [0, 2, 3]),
      variance: channelVariance(y),
      squares: sumOfSquares(y, [2, 3]),
    });
    expect(await compareLayouts(tested, tolerances.second)).toEqual(agrees);
  });

  it('reorders for operations without a blocked form, and for outputs', async () => {
    const graph = new Graph();
    const x = graph.input('x', [2, 16, 6, 6]);
    const y = convolution(x, graph.input('weights', [32, 16, 3, 3]), { padding: 1 });
    const tested = program({
      output: y,
      same: y,
      pooled: maxPool(relu(y), 2, { stride: 2 }),
      moved: transpose(y, [1, 0, 3, 2]),
      rows: sum(y, [3]),
      squares: sumOfSquares(y, [0, 2, 3]),
      images: sum(multiply(y, y), [1, 2, 3]),
    });
    expect(await compareLayouts(tested, tolerances.gradient)).toEqual(agrees);
  });
});
