import { expect, it } from 'vitest';
import { cliques } from './cliques.js';

// Demšar 2006, section 3.2.2: mean ranks of four algorithms on 14 data sets, CD 1.25 at 5 %.
it("finds the two groups of Demšar's example", () => {
  expect(cliques([1.964, 2, 2.893, 3.143], 1.25)).toEqual([{ first: 0, last: 3 }]);
  expect(cliques([1.964, 2, 2.893, 3.143], 1.16)).toEqual([
    { first: 0, last: 2 },
    { first: 1, last: 3 },
  ]);
});

it('joins nobody where all differ', () => {
  expect(cliques([1, 3, 5], 1.5)).toEqual([]);
});
