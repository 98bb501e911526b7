import { expect, test } from 'vitest';
import { exampleReport } from '../fixtures/example-report.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatRemarks } from './format-remarks.js';

test('remarks of the report and of the dataset', () => {
  expect(formatRemarks(exampleReport, plainLayout)).toEqual([
    'Remarks',
    '- 2 seeds cannot separate at the 5 % level.',
    '- fashion-mnist: 2 malformed rows skipped (class 0)',
  ]);
});

test('nothing to say, no section', () => {
  expect(formatRemarks({ ...exampleReport, remarks: [], groups: [] }, plainLayout)).toEqual([]);
});
