import { expect, test } from 'vitest';
import { formatList } from './format-list.js';

test('hanging indents', () => {
  expect(formatList(['one two three', 'four'], 10)).toEqual(['- one two', '  three', '- four']);
});
