import { expect, test } from 'vitest';
import { parseSide } from './parse-side.js';

test.each([
  ['strength', { criterion: 'strength' }],
  ['strength[signed=true]', { criterion: 'strength[signed=true]' }],
  ['mine[table=x.json]', { criterion: 'mine[table=x.json]' }],
  ['a.json', { file: 'a.json', criterion: undefined }],
  ['../runs/a.b.JSON', { file: '../runs/a.b.JSON', criterion: undefined }],
  ['a.json:strength[signed=true]', { file: 'a.json', criterion: 'strength[signed=true]' }],
  ['C:/runs/a.json:strength', { file: 'C:/runs/a.json', criterion: 'strength' }],
  ['a.json:mine[table=x.json]', { file: 'a.json', criterion: 'mine[table=x.json]' }],
])('%j', (text, side) => {
  expect(parseSide(text)).toEqual(side);
});
