import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatSupernets } from './format-supernets.js';

test('mean and range over seeds', () => {
  expect(formatSupernets(exampleReport.supernets, plainLayout)).toEqual([
    'Supernets on held-out search images, %, mean and range over seeds',
    'step  accuracy      range  loss',
    '   0      10.0   9.5–10.5  2.40',
    ' 600      78.0  77.0–79.0  0.60',
  ]);
});

test('no supernets, no section', () => {
  expect(formatSupernets([], plainLayout)).toEqual([]);
});
