import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { exampleResults } from '../fixtures/example-results.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { palette } from '../text/palette.js';
import { formatCheckpoints } from './format-checkpoints.js';

test('a number and a bar per checkpoint, on the scale of the contenders', () => {
  expect(formatCheckpoints(exampleResults, plainLayout)).toEqual([
    'Test accuracy by search step, mean over seeds; bars from 65 to 80 %',
    'criterion              0              150            600            lost',
    'oracle *               81.2 ████████  81.2 ████████  81.2 ████████   0.0',
    'strength[signed=true]  76.2 ██████    78.3 ███████▏  78.1 ███████    0.3',
    'magnitude              71.0 ███▎      78.5 ███████▎  65.1 ▏         13.4',
    'all-skip *             50.0           50.0           50.0            0.0',
    "lost: points that the last step is below the criterion's best step",
  ]);
});

test('what fell far below its own best is red, controls are dim', () => {
  const lines = formatCheckpoints(exampleResults, { ...plainLayout, colours: palette(true) });
  expect(lines[4]).toContain('\u001B[36m78.5 ███████▎\u001B[39m');
  expect(lines[4]).toContain('\u001B[31m65.1 ▏       \u001B[39m');
  expect(lines[2]).toContain('\u001B[2m81.2 ████████\u001B[22m');
});

test('a checkpoint that a criterion has no result at is a dash', () => {
  const ranking = exampleReport.ranking.filter((entry) => entry.criterion !== 'magnitude' || entry.checkpoint === 0);
  const last = exampleResults.last.filter((entry) => entry.criterion !== 'magnitude');
  const trajectories = new Map([...exampleResults.trajectories].filter(([criterion]) => criterion !== 'magnitude'));
  expect(formatCheckpoints({ ...exampleResults, ranking, last, trajectories }, plainLayout)[5]).toBe(
    'magnitude              71.0 ▉         –              –                 –',
  );
});

test.each([1, 5, 7, 12, 30])('%i checkpoints fit 80 columns', (count) => {
  const ranking = exampleReport.ranking
    .filter((entry) => entry.checkpoint === 0)
    .flatMap((entry) => Array.from({ length: count }, (_, at) => ({ ...entry, checkpoint: 1000 + 50 * at })));
  const lines = formatCheckpoints({ ...exampleResults, ranking, last: [] }, plainLayout);
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
  for (let at = 0; at < count; at++) expect(lines.join('\n')).toContain(` ${1000 + 50 * at}`);
});
