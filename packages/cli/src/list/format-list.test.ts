import type { RegisteredPlugin } from '@touchstone/core';
import { expect, test } from 'vitest';
import { formatList } from './format-list.js';

const plugin: RegisteredPlugin = {
  kind: 'criterion',
  name: 'strength',
  summary: 'Loss change where an operation is removed',
  from: 'builtin',
  version: '0123456789ab',
  family: 'strength',
  costClass: 'gradient',
  needs: ['alphas', 'gates'],
};

test('by kind, aligned over kinds, with marks; of criteria family, cost and needs', () => {
  const { family: _, costClass: __, needs: ___, ...plain } = plugin;
  const text = formatList(
    [
      plugin,
      { ...plain, name: 'random', summary: 'Random scores', needs: [], control: true },
      { ...plain, kind: 'space', name: 'mine', summary: 'My \u001B[31mspace', from: './mine.js' },
    ],
    [{ name: 'quick', summary: 'A minute', file: 'quick.json' }],
  );
  expect(text.split('\n')).toEqual([
    'spaces',
    '  mine      My \uFFFD[31mspace (from ./mine.js)',
    '',
    'criteria    family    cost      needs',
    '  strength  strength  gradient  alphas, gates',
    '      Loss change where an operation is removed',
    '  random    –         –         –',
    '      Random scores (control)',
    '',
    'suites',
    '  quick     A minute',
    '',
  ]);
});
