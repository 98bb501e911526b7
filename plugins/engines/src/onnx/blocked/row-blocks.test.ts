import { Graph } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { rowBlocks } from './row-blocks.js';

describe('rowBlocks', () => {
  const graph = new Graph();
  it.each([
    { name: 'two blocks in a row', shape: [2, 16, 3, 32], columns: 32, perRow: 2, together: 1 },
    { name: 'zeros fill the last block', shape: [2, 16, 3, 28], columns: 32, perRow: 2, together: 1 },
    { name: 'a block for two images', shape: [2, 16, 3, 8], columns: 8, perRow: 1, together: 2 },
    { name: 'zeros fill the rows of two images', shape: [2, 16, 3, 7], columns: 8, perRow: 1, together: 2 },
    { name: 'not more images than there are', shape: [2, 16, 3, 4], columns: 8, perRow: 1, together: 2 },
    { name: 'only as many images as divide the batch', shape: [3, 16, 3, 4], columns: 16, perRow: 1, together: 1 },
  ])('$name', ({ name, shape, ...expected }) => {
    expect(rowBlocks(graph.input(name, shape), { block: 16, fold: () => 1 })).toEqual(expected);
  });

  it('counts images of a folded batch once', () => {
    const images = graph.input('folded', [4, 8, 3, 4]);
    expect(rowBlocks(images, { block: 16, fold: () => 2 })).toEqual({ columns: 8, perRow: 1, together: 2 });
  });
});
