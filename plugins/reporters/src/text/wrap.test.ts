import { expect, test } from 'vitest';
import { wrap } from './wrap.js';

test.each([
  ['short', 10, ['short']],
  ['five seeds cannot separate', 12, ['five seeds', 'cannot', 'separate']],
  ['strength[reduction=sample,signed=true]', 20, ['strength', '[reduction=sample,', 'signed=true]']],
  ['discretisation-accuracy', 20, ['discretisation-', 'accuracy']],
  ['x[rate=-1000000000]', 10, ['x[rate=', '-100000000', '0]']],
  ['[subtractDeviation=false]', 22, ['[subtractDeviation=', 'false]']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['exactly ten', 7, ['exactly', 'ten']],
  ['', 5, ['']],
])('%j in %i', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});
