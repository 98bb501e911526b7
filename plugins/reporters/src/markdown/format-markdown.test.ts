import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { exampleReport } from '../fixtures/example-report.js';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { formatMarkdown } from './format-markdown.js';

function headings(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('#'));
}

test('verdict and ranking first, then the rest, each once', () => {
  const text = formatMarkdown(exampleReport);
  expect(headings(text)).toEqual([
    '# Touchstone, suite quick',
    '## Ranking by test accuracy at step 600',
    '## Test accuracy by search step',
    '## Degeneration and agreement at step 600',
    '## Paired differences at step 600',
    '## Supernets',
    '## Setting',
    '## Remarks',
    '## Provenance',
  ]);
  expect(text.split('\n').slice(4, 10)).toEqual([
    '**Verdict:** `strength[signed=true]` 78.1 (74.1–80.1, 2 seeds) leads; `magnitude` cannot be told apart from it. ' +
      'Against the controls: better than `all-skip`; not told apart from `oracle`.',
    '',
    '| # | criterion | test accuracy | IQM | worst | regret | percentile | collapsed | tau | cost, s | Pareto | tie |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |',
    '| 1 | `oracle` (control) | 81.2 (77.2–83.2) | 81.3 | 76.2 | 0.3 (-2.7…3.3) | 81.2 | 0/2 | 1.00 | 0.12 |  | – |',
    '| 2 | **`strength[signed=true]`** | 78.1 (74.1–80.1) | 78.2 | 73.1 | 3.4 (0.4–6.4) | 78.1 | 0/2 | 0.31 | 0.12 | yes | a |',
  ]);
  expect(text).toMatch(/[^\n]\n$/);
});

test.each([
  '| `magnitude` | 71.0 | 78.5 | 65.1 | 13.4 (6.7–26.8) | 71.8 (65.1–78.5) |',
  '| `magnitude` | 33% | 67% | 50% (9–91) | 600 | 20.0 (16.0–24.0) | 0.41 | 0.90 |',
  '| `strength[signed=true]` | `all-skip` (control) | +28.0 (15.0–41.0) | 0.002 | &lt;0.001 | +1.00 | 100% | 2 | yes |',
  '| 600 | 78.0 (77.0–79.0) | 0.60 (0.58–0.62) | 0.300 (0.250–0.350) |',
  '| seeds | 11, 12 |',
  '- 2 seeds cannot separate at the 5 % level.',
  'Trials: 2 ok, 0 failed.',
  '| Touchstone | 0.1.0, code `c0de` |',
  '| commit | `1234abc+` |',
  '| dataset | `fashion-mnist`, `da7a` |',
])('says %s', (line) => {
  expect(formatMarkdown(exampleReport).split('\n')).toContain(line);
});

test('several groups: over all first, each group for itself', () => {
  const text = formatMarkdown(twoGroupReport);
  expect(headings(text).slice(0, 4)).toEqual([
    '# Touchstone, suite quick',
    '## Overall',
    '## micro · fashion-mnist · darts-first-order',
    '### Ranking by test accuracy at step 600',
  ]);
  expect(text).toContain('| 2 | `strength[signed=true]` | 70.1 (60.1–75.1) | 71.1 (61.1–76.1) | 1.0 | 2/2 | 4 | 0 |');
});

test('failures, and groups or reports without results', () => {
  const failure = {
    group: exampleGroup.id,
    trial: 'seed 11',
    checkpoint: 150,
    criterion: 'a_b_c',
    code: 'NUMERICS',
    message: 'the loss is <NaN>',
  };
  const empty = { ...exampleReport, ranking: [], trajectories: [], comparisons: [], failures: [failure, failure] };
  const groups = [{ ...exampleGroup, friedman: null, supernets: [] }];
  const text = formatMarkdown({ ...empty, groups });
  expect(headings(text)).toEqual([
    '# Touchstone, suite quick',
    '## Ranking by test accuracy',
    '## Setting',
    '## Remarks',
    '## Failures (2)',
    '## Provenance',
  ]);
  expect(text).toContain('\n\nNo results to rank.\n\n');
  expect(text).toContain(
    String.raw`- a\_b\_c: the loss is &lt;NaN&gt; (NUMERICS; 2 times, first at seed 11, step 150)`,
  );
  expect(formatMarkdown({ ...empty, groups: [] })).toMatch(/^# Touchstone\n\nNo results to rank\.\n/);
});
