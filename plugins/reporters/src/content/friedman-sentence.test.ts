import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { friedmanSentence } from './friedman-sentence.js';

const friedman = exampleGroup.friedman!;

test('no difference found', () => {
  expect(friedmanSentence(friedman)).toBe(
    'Friedman over 2 seeds: the contenders cannot be told apart as a whole, F = 4.3, p = 0.288. ' +
      'Mean ranks: strength[signed=true] 1.0, magnitude 2.0; critical difference 1.4 ranks.',
  );
});

test('a difference, many contenders', () => {
  const ranks = Array.from({ length: 9 }, (_, at) => ({ criterion: `c${at}`, rank: at + 1 }));
  expect(friedmanSentence({ ...friedman, pF: 0.0001, ranks }, (name) => `<${name}>`)).toBe(
    'Friedman over 2 seeds: the contenders differ, F = 4.3, p < 0.001. Mean ranks: <c0> 1.0, <c1> 2.0, <c2> 3.0, ' +
      '<c3> 4.0, <c4> 5.0, <c5> 6.0 and 3 more; critical difference 1.4 ranks.',
  );
});

test('an infinite F', () => {
  expect(friedmanSentence({ ...friedman, f: null, pF: 0 })).toContain('the contenders differ, F = ∞, p < 0.001.');
});
