import { expect, test } from 'vitest';
import { shortPath } from './short-path.js';

test.each([
  ['/home/me/work/.touchstone', '.touchstone'],
  ['stores/a', 'stores/a'],
  ['/home/me/work', '.'],
  ['/home/me/other', '/home/me/other'],
  ['../other', '/home/me/other'],
])('%s in /home/me/work', (file, expected) => {
  expect(shortPath('/home/me/work', file)).toBe(expected);
});
