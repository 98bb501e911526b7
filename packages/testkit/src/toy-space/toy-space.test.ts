import { expect, test } from 'vitest';
import { testSearchSpace } from '../space/test-search-space.js';
import { toySpace } from './toy-space.js';

testSearchSpace(toySpace);

const space = toySpace.create({ cells: 1 });
const [none, skip, relu, pool] = [0, 1, 2, 3] as const;

test('has 22 classes: the direct path gives 4 expressions, the detour 7 of which 4 are the same', () => {
  // Unordered pairs of the 4 common expressions, 10, and pairs with one of the detour's own 3, 12.
  expect(new Set([...space.architectures()].map(space.canonical)).size).toBe(22);
});

test('writes paths as expressions', () => {
  expect(space.canonical([none, none, skip])).toBe('#');
  expect(space.canonical([pool, none, relu])).toBe('relu(avg_pool_3x3(0))');
  expect(space.canonical([relu, skip, relu])).toBe('0+relu(0)');
  expect(space.canonical([skip, relu, skip])).toBe('0+relu(0)');
});

test('places as many cells as asked for', () => {
  const blocks = toySpace.create({ cells: 3 }).skeleton({ channels: 1, height: 3, width: 3 }).blocks;
  expect(blocks).toEqual([{ block: 'cell' }, { block: 'cell' }, { block: 'cell' }]);
});
