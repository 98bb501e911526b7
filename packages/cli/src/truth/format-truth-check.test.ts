import { expect, test } from 'vitest';
import { formatTruthCheck } from './format-truth-check.js';

const check = { checked: 3, numerics: { table: 'onnx-cpu', run: 'onnx-cpu' }, tolerance: 0, differences: [] };

test('all agree', () => {
  expect(formatTruthCheck(check, 'micro.json')).toBe(
    'micro.json: 3 trainings repeated (the same numerics, so the same bits are expected): all agree\n',
  );
});

test('differences', () => {
  const difference = { architecture: '|skip~0|', seed: 2, split: 'test', table: 50.5, retrained: 54 } as const;
  const other = { ...check, numerics: { table: 'onnx-cpu', run: 'tfjs-cpu' }, tolerance: 3, differences: [difference] };
  expect(formatTruthCheck(other, 'micro.json')).toBe(
    'micro.json: 3 trainings repeated (numerics tfjs-cpu, the table onnx-cpu: up to 3 points may differ): ' +
      '1 accuracies differ:\n  |skip~0|, seed 2, test: 50.5 in the table, 54 now\n',
  );
});
