import { expect, test } from 'vitest';
import { printable } from './printable.js';

test('line breaks and tabs stay, control characters do not', () => {
  expect(printable('a\n\tb \u001B[2J \u009B2J \u202E \r é')).toBe('a\n\tb \uFFFD[2J \uFFFD2J \uFFFD \uFFFD é');
});
