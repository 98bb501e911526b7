import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quoteArgument } from './quote-argument.js';

test.each(['plain-1.2/x', 'two words', "it's", 'strength[a=1]', '$HOME `id` "x" \\', ''])('%j', (text) => {
  expect(execFileSync('sh', ['-c', `printf %s ${quoteArgument(text)}`], { encoding: 'utf8' })).toBe(text);
});

test('plain text stays plain', () => {
  expect(quoteArgument('a/b-c.json')).toBe('a/b-c.json');
});
