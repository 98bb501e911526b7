import { expect, test } from 'vitest';
import { exampleResults } from '../fixtures/example-results.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { palette } from '../text/palette.js';
import { formatStability } from './format-stability.js';

test('degeneration and agreement in 80 columns', () => {
  const lines = formatStability(exampleResults, plainLayout);
  expect(lines.slice(0, 7)).toEqual([
    'Degeneration and agreement at step 600',
    'criterion             skips free collapsed from lost 95 %  gap seeds batch',
    'oracle *               100% 100%   0% 9–91    –   0.0–0.0    –  1.00     –',
    'strength[signed=true]   33%  67%   0% 9–91    –   0.1–0.5 20.0  0.41  0.90',
    'magnitude               33%  67%  50% 9–91  600  6.7–26.8 20.0  0.41  0.90',
    'all-skip *             100% 100% 100% 9–91    –   0.0–0.0    –  1.00     –',
    'Collapsed: below 61.2 % (the worst 5 % that the rule can return).',
  ]);
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
});

test('collapsed contenders are red, controls dim', () => {
  const lines = formatStability(exampleResults, { ...plainLayout, colours: palette(true) });
  expect(lines[4]).toContain('\u001B[31m50% 9–91\u001B[39m');
  expect(lines[3]).not.toContain('\u001B[31m');
  expect(lines[5]).toContain('\u001B[2mall-skip *\u001B[22m');
});

test('nothing ranked, no section', () => {
  expect(formatStability({ ...exampleResults, last: [] }, plainLayout)).toEqual([]);
});

test('no gap where the selection was made at another step', () => {
  const last = exampleResults.last.map((entry) => ({ ...entry, discretisationGap: null }));
  const lines = formatStability({ ...exampleResults, last }, plainLayout);
  expect(lines[3]).toMatch(/0\.1–0\.5 +– +0\.41 +0\.90$/);
});
