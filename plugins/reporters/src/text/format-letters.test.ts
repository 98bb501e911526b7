import { expect, test } from 'vitest';
import { formatLetters } from './format-letters.js';

test.each([
  [null, '–'],
  ['a', 'a'],
  ['ab', 'ab'],
  ['abcd', 'a–d'],
  ['abd', 'abd'],
  ['acegikmoq', 'acegikm…'],
])('%j is %s', (letters, text) => {
  expect(formatLetters(letters)).toBe(text);
});
