import { expect, test } from 'vitest';
import { codeSpan } from './code-span.js';

test('code type, or escaped text where that cannot be', () => {
  expect(codeSpan('strength[signed=true]')).toBe('`strength[signed=true]`');
  expect(codeSpan('<b> @team')).toBe('`<b> @team`');
  expect(codeSpan('a`b')).toBe(String.raw`a\`b`);
  expect(codeSpan('a\\b')).toBe(String.raw`a\\b`);
  expect(codeSpan('')).toBe('');
});
