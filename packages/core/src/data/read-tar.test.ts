import { expect, test } from 'vitest';
import { encodeTar } from '../fixtures/encode-tar.js';
import { readTar } from './read-tar.js';

test('the files of an archive, without its directories', () => {
  const archive = encodeTar({ 'a/': '', 'a/one.bin': 'x'.repeat(700), 'a/b/two.txt': '', three: 'end' });
  const found = readTar(archive).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
  expect(Object.fromEntries(found)).toEqual({ 'a/one.bin': 'x'.repeat(700), 'a/b/two.txt': '', three: 'end' });
});

test.each([
  ['cut in a file', encodeTar({ a: 'x'.repeat(2000) }).subarray(0, 1500), /is cut off/],
  ['cut before its end', encodeTar({ a: 'x' }).subarray(0, 1024), /is cut off/],
  ['another file', Buffer.alloc(2048, 'abc'), /wrong checksum/],
  ['a name that leads elsewhere', encodeTar({ '../../evil': 'x' }), /the name \.\.\/\.\.\/evil leads elsewhere/],
  ['an absolute name', encodeTar({ '/etc/evil': 'x' }), /leads elsewhere/],
])('%s is an error', (_, archive, message) => {
  expect(() => readTar(archive)).toThrow(message);
});
