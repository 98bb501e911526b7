import type { ArchitectureReport } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatArchitecture } from './format-architecture.js';

const report: ArchitectureReport = {
  schema: 'touchstone.show/1',
  space: { name: 'toy', options: {}, nodes: 2, edges: [{ from: 0, to: 1 }], size: 4321 },
  architecture: '|a~0|',
  operations: ['a'],
  index: 1234,
  class: { canonical: '(0)@a', members: [7, 1234, 2000] },
  costs: { network: '16 channels', datasets: [{ dataset: 'images', parameters: 129_306, flops: 15_647_370 }] },
  benchmark: { state: 'absent', message: 'no data' },
  accuracies: [],
  neighbourTables: [],
  neighbours: [],
};

const first = (changes: Partial<ArchitectureReport>) => formatArchitecture({ ...report, ...changes }, []).split('\n');

test('sections with empty lines between them', () => {
  expect(formatArchitecture(report, ['drawing of', 'the cell'])).toBe(`|a~0|
toy, index 1234 of 4,321
class (0)@a
2 others compute the same: 7, 2000

drawing of
the cell

Cost of the stand-alone network (16 channels)
  dataset  parameters  multiply–accumulates
  images      129,306            15,647,370

No accuracies: no data

0 neighbours that differ on one edge
  edge  operation  index
`);
});

test('members of the class: none other, one, more than can be listed', () => {
  const others = (members: number[]) => first({ class: { canonical: '', members } })[3];
  expect(others([1234])).toBe('no other of its class');
  expect(others([5, 1234])).toBe('1 other computes the same: 5');
  const many = Array.from({ length: 14 }, (_, member) => member);
  expect(others(many)).toBe('14 others compute the same: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (all with --json)');
});

test('a space too large to list has no index and no members', () => {
  const { index: _, ...unlisted } = report;
  const text = formatArchitecture({ ...unlisted, class: { canonical: 'x' } }, []);
  expect(text.split('\n').slice(1, 4)).toEqual(['toy', 'class x', '']);
});
