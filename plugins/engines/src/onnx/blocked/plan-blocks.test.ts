import { add, concat, convolution, Graph, program, relu, slice } from '@touchstone/program';
import { liveNodes } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { blockedOperations } from './blocked-operations.js';
import { planBlocks } from './plan-blocks.js';

describe('planBlocks', () => {
  const graph = new Graph();
  const images = graph.input('x', [2, 16, 4, 4]);
  const merged = convolution(images, graph.input('weights', [48, 16, 3, 3]), { padding: 1 });
  const rectified = relu(merged);
  const part = (x: typeof merged, begin: number, channels: number): typeof merged =>
    slice(x, [0, begin, 0, 0], [2, channels, 4, 4]);
  const first = part(rectified, 0, 16);
  const rest = part(rectified, 16, 32);
  const joined = concat([part(rectified, 8, 16), rest], 1);
  const tested = program({ sum: add(first, images), rest, joined });
  const nodes = liveNodes(tested);
  const plan = planBlocks(nodes, tested, 16, blockedOperations);

  it('blocks what follows a convolution of whole blocks', () => {
    expect([merged, rectified, first, rest].map(plan.isBlocked)).toEqual([true, true, true, true]);
    expect(plan.isBlocked(images)).toBe(false);
  });

  it('leaves ranges that begin within a block plain', () => {
    expect(plan.isBlocked(joined.inputs[0]!)).toBe(false);
  });

  it('cuts a tensor, and what computes it, where ranges of its channels are read', () => {
    expect(plan.extents(rectified)).toEqual([16, 32]);
    expect(plan.extents(merged)).toEqual([16, 32]);
    expect(plan.extents(joined)).toEqual([16, 32]);
  });

  it('knows the readers of a node and the outputs', () => {
    expect(plan.users(images)).toEqual([merged, add(first, images)]);
    expect(plan.users(rest)).toEqual([joined]);
    expect([rest, first].map(plan.isOutput)).toEqual([true, false]);
  });

  it('puts two images into a block where channels fill half of one', () => {
    const halves = planBlocks(nodes, tested, 32, blockedOperations);
    expect([merged, rectified, first, rest].map(halves.isBlocked)).toEqual([true, true, true, true]);
    expect(halves.fold(merged)).toBe(2);
    expect(halves.extents(merged)).toEqual([16, 16, 16]);
    expect(plan.fold(merged)).toBe(1);
  });

  it('blocks nothing where channels fit no block', () => {
    expect(nodes.some(planBlocks(nodes, tested, 64, blockedOperations).isBlocked)).toBe(false);
  });
});
