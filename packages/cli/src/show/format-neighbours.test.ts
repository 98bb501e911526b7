import type { ArchitectureReport } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatNeighbours } from './format-neighbours.js';

const report: ArchitectureReport = {
  schema: 'touchstone.show/1',
  space: { name: 'toy', options: {}, nodes: 2, edges: [{ from: 0, to: 1 }], size: 4 },
  architecture: '|a~0|',
  operations: ['a'],
  index: 2,
  class: { canonical: 'a', members: [2] },
  costs: { network: 'toy', datasets: [] },
  benchmark: { state: 'loaded', name: 'toy', provenance: {} },
  accuracies: [
    { dataset: 'one', split: 'test', epochs: 9, mean: 50, seeds: [] },
    { dataset: 'two', split: 'test', epochs: 9, mean: 60, seeds: [] },
  ],
  neighbourTables: [
    { dataset: 'one', split: 'test', epochs: 9 },
    { dataset: 'two', split: 'test', epochs: 9 },
  ],
  neighbours: [neighbour('bb', 1234, false, [51.5, 60]), neighbour('c', 0, true, [49.25, null])],
};

function neighbour(to: string, index: number, sameClass: boolean, accuracies: (number | null)[]) {
  return { edge: { from: 0, to: 1 }, from: 'a', to, architecture: `|${to}~0|`, index, sameClass, accuracies };
}

test('accuracies of each table with the difference, – where unknown', () => {
  expect(formatNeighbours(report)).toEqual([
    '2 neighbours that differ on one edge, by one test accuracy after 9 epochs',
    '  edge  operation    one           two         index',
    '  0→1   a → bb     51.50  +1.50  60.00  ±0.00   1234',
    '  0→1   a → c      49.25  −0.75      –             0  same class',
  ]);
});

test('without accuracies and indices: only what changes', () => {
  const { index: _, ...unlisted } = report;
  const neighbours = report.neighbours.map(({ index: __, ...rest }) => ({ ...rest, accuracies: [] }));
  expect(formatNeighbours({ ...unlisted, accuracies: [], neighbourTables: [], neighbours })).toEqual([
    '2 neighbours that differ on one edge',
    '  edge  operation',
    '  0→1   a → bb',
    '  0→1   a → c      same class',
  ]);
});
