import { expect, test } from 'vitest';
import { bar } from './bar.js';

test.each([
  [0, '    '],
  [0.5, '██  '],
  [1, '████'],
  [17 / 32, '██▏ '],
  [0.01, '    '],
  [-3, '    '],
  [7, '████'],
])('%s of 4 characters', (share, text) => {
  expect(bar(share, 4)).toBe(text);
});
