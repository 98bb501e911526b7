import { expect, test } from 'vitest';
import { markdownColumns, markdownTable } from './markdown-table.js';

test('alignment and pipes', () => {
  expect(markdownTable(markdownColumns('name', 'value>'), [['`|a~0|`', '1.0']])).toBe(
    ['| name | value |', '| --- | ---: |', String.raw`| ${'`'}\|a~0\|${'`'} | 1.0 |`].join('\n'),
  );
});
