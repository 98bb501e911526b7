import { expect, it } from 'vitest';
import { toySpace } from '../fixtures/toy-space.js';
import { toyTable } from '../fixtures/toy-table.js';
import { edgeDisagreements } from './edge-disagreements.js';

const query = { dataset: 'toy-images', split: 'test', epochs: 5, seed: 'mean' } as const;
const pair = (seed: number, first: string, second: string) => ({
  seed,
  first: toySpace.decode(first),
  second: toySpace.decode(second),
});

// The toy's accuracies add up over edges: none, skip, conv, pool are worth 0, 10, 30, 20.
it('is the effect of one edge alone, by pair of operations, the most frequent first', () => {
  const table = toyTable();
  const pairs = [
    pair(1, 'conv conv', 'skip skip'),
    pair(2, 'conv pool', 'skip pool'),
    pair(3, 'skip skip', 'conv skip'),
  ];
  expect(edgeDisagreements(toySpace, pairs, (architecture) => table.query(architecture, query))).toEqual([
    { edge: 0, from: 0, to: 1, first: 'conv', second: 'skip', seeds: [1, 2], effect: -20, known: 2 },
    { edge: 0, from: 0, to: 1, first: 'skip', second: 'conv', seeds: [3], effect: 20, known: 1 },
    { edge: 1, from: 0, to: 1, first: 'conv', second: 'skip', seeds: [1], effect: -20, known: 1 },
  ]);
});

it('counts disagreements whose counterfactual the table does not know, without an effect', () => {
  const table = toyTable(['skip conv']);
  const pairs = [pair(1, 'conv conv', 'skip skip'), pair(2, 'conv pool', 'skip pool')];
  const [first, second] = edgeDisagreements(toySpace, pairs, (architecture) => table.query(architecture, query));
  expect(first).toMatchObject({ edge: 0, seeds: [1, 2], effect: -20, known: 1 });
  expect(second).toMatchObject({ edge: 1, effect: -20, known: 1 });
  expect(edgeDisagreements(toySpace, pairs, () => undefined).map(({ effect, known }) => [effect, known])).toEqual([
    [null, 0],
    [null, 0],
  ]);
});

it('finds nothing where both chose the same', () => {
  expect(edgeDisagreements(toySpace, [pair(1, 'conv skip', 'conv skip')], () => 50)).toEqual([]);
});
