import { expect, test } from 'vitest';
import { twoGroupReport } from '../fixtures/two-group-report.js';
import { allRemarks } from './all-remarks.js';

test('remarks, what was left out, and notes of datasets, each once', () => {
  expect(allRemarks({ ...twoGroupReport, comparisonsLeftOut: 1200 })).toEqual([
    '2 seeds cannot separate at the 5 % level.',
    '1200 further pairs were tested and corrected for, but are not listed.',
    'fashion-mnist: 2 malformed rows skipped (class 0)',
  ]);
});
