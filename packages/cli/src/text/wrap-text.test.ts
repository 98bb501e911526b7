import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.js';

test('breaks between words before the last column, indented; a long word stays whole', () => {
  expect(wrapText('one two three', 9, '  ')).toEqual(['  one two', '  three']);
  expect(wrapText('extraordinarily long', 9)).toEqual(['extraordinarily', 'long']);
  expect(wrapText('', 9)).toEqual(['']);
});
