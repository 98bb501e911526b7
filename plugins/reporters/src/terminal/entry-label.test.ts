import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { entryLabel } from './entry-label.js';

const entry = exampleReport.ranking[1]!;

test('marks controls and missing seeds', () => {
  expect(entryLabel(entry)).toBe('strength[signed=true]');
  expect(entryLabel({ ...entry, control: true })).toBe('strength[signed=true] *');
  expect(entryLabel({ ...entry, control: true, seeds: 4, failed: 1 })).toBe('strength[signed=true] * (4 of 5 seeds)');
});
