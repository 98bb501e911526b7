import type { RegisteredPlugin } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatList } from './format-list.js';

const plugin: RegisteredPlugin = {
  kind: 'criterion',
  name: 'strength',
  summary: 'Loss change where an operation is removed',
  from: 'builtin',
  version: '0123456789ab',
};

test('by kind, aligned over kinds, with marks', () => {
  const text = formatList(
    [
      plugin,
      { ...plugin, name: 'random', summary: 'Random scores', control: true },
      { ...plugin, kind: 'space', name: 'mine', summary: 'My \u001B[31mspace', from: './mine.js' },
    ],
    [{ name: 'quick', summary: 'A minute', file: 'quick.json' }],
  );
  expect(text.split('\n')).toEqual([
    'spaces',
    '  mine      My \uFFFD[31mspace (from ./mine.js)',
    '',
    'criteria',
    '  strength  Loss change where an operation is removed',
    '  random    Random scores (control)',
    '',
    'suites',
    '  quick     A minute',
    '',
  ]);
});
