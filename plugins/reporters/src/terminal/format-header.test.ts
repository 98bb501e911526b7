import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { formatHeader } from './format-header.js';

test('says what was run and the scale of the accuracies', () => {
  expect(formatHeader(exampleReport, plainLayout)).toEqual([
    'Touchstone 0.1.0, suite quick',
    'space      micro',
    'dataset    fashion-mnist',
    'searcher   darts-first-order',
    'benchmark  table',
    'scale      best 81.5 %, random architecture 70.0 %',
    'collapsed  below 61.2 % (the worst 5 % that the rule can return)',
    'engine     onnx on cpu',
    'seeds      11, 12',
    'time       1 min 12 s',
    'trials     2 ok, 0 failed',
  ]);
});

test('of several groups only what they share', () => {
  expect(formatHeader(twoGroupReport, plainLayout)).toEqual([
    'Touchstone 0.1.0, suite quick',
    'groups     2',
    'trials     2 ok, 0 failed',
  ]);
});

test('wraps long lists', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => 100 + 2 * index);
  const lines = formatHeader({ ...exampleReport, groups: [{ ...exampleGroup, seeds }] }, plainLayout);
  expect(lines[8]).toBe('seeds      100, 102, 104, 106, 108, 110, 112, 114, 116, 118, 120, 122, 124, 126,');
  expect(lines[9]).toBe('           128, 130, 132, 134, 136, 138, 140, 142, 144, 146, 148, 150, 152, 154,');
});
