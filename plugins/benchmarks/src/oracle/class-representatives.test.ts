import { expect, test } from 'vitest';
import { microSpace } from '../testing/micro-space.js';
import { classRepresentatives } from './class-representatives.js';

test('one architecture for each of the 60 classes of micro, the first in index order', () => {
  const space = microSpace();
  const representatives = classRepresentatives(space);
  expect(representatives.size).toBe(60);
  expect(representatives.get('#')).toEqual([0, 0, 0]);
  expect(representatives.get('(0)@nor_conv_3x3')).toEqual([0, 3, 0]);
  for (const [canonical, architecture] of representatives) expect(space.canonical(architecture)).toBe(canonical);
});
