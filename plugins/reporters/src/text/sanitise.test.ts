import { expect, test } from 'vitest';
import { sanitise } from './sanitise.js';

test.each([
  ['plain µ text – 中文', 'plain µ text – 中文'],
  ['\u001B[31mred\u001B[0m', '\uFFFD[31mred\uFFFD[0m'],
  ['8-bit \u009B2J', '8-bit \uFFFD2J'],
  ['two\nlines\r\nand\ttab', 'two lines and tab'],
  ['over\rwritten', 'over\uFFFDwritten'],
  ['reversed \u202Etxet', 'reversed \uFFFDtxet'],
])('%j', (text, safe) => {
  expect(sanitise(text)).toBe(safe);
});

test('reaches every string of nested data, keys too, and nothing else', () => {
  expect(sanitise({ 'a\u0007': [{ b: '\u0007' }, 1, null, true] })).toEqual({
    'a\uFFFD': [{ b: '\uFFFD' }, 1, null, true],
  });
});
