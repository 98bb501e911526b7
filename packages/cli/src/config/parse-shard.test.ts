import { expect, test } from 'vitest';
import { parseShard } from './parse-shard.js';

test('reads i/n', () => {
  expect(parseShard('1/4')).toEqual({ index: 1, count: 4 });
  expect(parseShard(' 12/12 ')).toEqual({ index: 12, count: 12 });
});

test.each(['', '1', '0/4', '5/4', '1/0', '-1/4', '1.5/4', '1/4/2', 'a/b', '1 / 4', '1/99999999'])(
  'refuses %j',
  (text) => {
    expect(() => parseShard(text)).toThrowError(
      expect.objectContaining({ code: 'USAGE', where: 'command line, --shard', message: `"${text}" is not a shard` }),
    );
  },
);
