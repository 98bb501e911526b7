import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { plainLayout } from '../fixtures/plain-layout.js';
import { formatSupernets } from './format-supernets.js';

const { supernets } = exampleGroup;

test('mean and range over seeds', () => {
  expect(formatSupernets(supernets, plainLayout)).toEqual([
    'Supernets on held-out search images, %, mean and range over seeds',
    'step  accuracy      range  loss  Hessian        range',
    '   0      10.0   9.5–10.5  2.40    0.010  0.010–0.010',
    ' 600      78.0  77.0–79.0  0.60    0.300  0.250–0.350',
    'Hessian: largest eigenvalue of the Hessian of the validation loss over the',
    'alphas.',
  ]);
});

test('without eigenvalues where none was measured', () => {
  const unmeasured = supernets.map((supernet) => ({ ...supernet, hessianEigenvalue: null }));
  expect(formatSupernets(unmeasured, plainLayout).slice(1)).toEqual([
    'step  accuracy      range  loss',
    '   0      10.0   9.5–10.5  2.40',
    ' 600      78.0  77.0–79.0  0.60',
  ]);
});

test('no supernets, no section', () => {
  expect(formatSupernets([], plainLayout)).toEqual([]);
});
