import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { examplePair } from '../fixtures/example-pair.js';
import { exampleResults } from '../fixtures/example-results.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { palette } from '../text/palette.js';
import { formatComparisons } from './format-comparisons.js';

test('Friedman, pairs of contenders, and the best contender against the controls', () => {
  expect(formatComparisons(exampleResults, plainLayout)).toEqual([
    'Paired differences, percentage points',
    'Friedman over 2 seeds: the contenders cannot be told apart as a whole, F = 4.3,',
    'p = 0.288. Mean ranks: strength[signed=true] 1.0, magnitude 2.0; critical',
    'difference 1.4 ranks.',
    'pair                         difference          95 % p (Holm) effect told apart',
    'strength[signed=true] –           +12.9  -0.1 … +25.9    1.000  +1.00   +6 seeds',
    'magnitude',
    'strength[signed=true] –            -3.1  -16.1 … +9.9    1.000  -1.00   +6 seeds',
    'oracle *',
    'strength[signed=true] –           +28.0 +15.0 … +41.0   <0.001  +1.00        yes',
    'all-skip *',
    'Same seeds, Wilcoxon signed-rank test, corrected for all pairs of contenders',
    'and, apart from those, for all pairs with a control (*); effect: matched-pairs',
    'rank-biserial correlation, -1 to 1; told apart: at the 5 % level, or about how',
    'many more seeds it would take.',
  ]);
});

test('at most ten pairs of contenders, the rest counted', () => {
  const comparisons = Array.from({ length: 13 }, (_, at) => examplePair(`c${at}`, `d${at}`, at));
  const group = { ...exampleGroup, friedman: null };
  const lines = formatComparisons({ ...exampleResults, group, comparisons }, { ...plainLayout, legends: false });
  expect(lines).toHaveLength(2 + 10 + 1);
  expect(lines[2]).toMatch(/^c12 – d12 +\+12\.0 /);
  expect(lines.at(-1)).toBe('and 3 more pairs of contenders: see --json');
});

test('pairs with controls are dim', () => {
  const lines = formatComparisons(exampleResults, { ...plainLayout, colours: palette(true) });
  expect(lines.find((line) => line.includes('oracle *'))).toBe('\u001B[2moracle *\u001B[22m');
});

test('no pairs, no section', () => {
  const group = { ...exampleGroup, friedman: null };
  expect(formatComparisons({ ...exampleResults, group, comparisons: [] }, plainLayout)).toEqual([]);
});
