import { homedir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataDirectory } from './data-directory.js';

test('TOUCHSTONE_DATA, then XDG_DATA_HOME, then ~/.local/share', () => {
  expect(dataDirectory({ TOUCHSTONE_DATA: '/data', XDG_DATA_HOME: '/xdg' })).toBe('/data');
  expect(dataDirectory({ XDG_DATA_HOME: '/xdg' })).toBe('/xdg/touchstone');
  expect(dataDirectory({})).toBe(path.join(homedir(), '.local/share/touchstone'));
});
