import { expect, test } from 'vitest';
import { parseKind } from './parse-kind.js';

test.each([
  ['criteria', 'criterion'],
  ['criterion', 'criterion'],
  ['spaces', 'space'],
  ['suite', 'suites'],
  ['suites', 'suites'],
])('%s is %s', (name, kind) => {
  expect(parseKind(name)).toBe(kind);
});

test('others are refused with the list', () => {
  expect(() => parseKind('plugin')).toThrowError(
    expect.objectContaining({
      code: 'USAGE',
      message: 'unknown kind of plugin "plugin"',
      hint: expect.stringContaining('criteria'),
    }),
  );
});
