import { expect, it } from 'vitest';
import { costText } from './cost-text.js';
import { intervalText } from './interval-text.js';
import { listText } from './list-text.js';
import { numberText } from './number-text.js';
import { operationText } from './operation-text.js';
import { probabilityEquation } from './probability-equation.js';
import { signedText } from './signed-text.js';
import { truncate } from './truncate.js';

it('writes numbers with a real minus, and none for what is no number', () => {
  expect([numberText(-1.25), numberText(-0.01), numberText(null), numberText(Number.NaN)]).toEqual([
    '−1.3',
    '0.0',
    '–',
    '–',
  ]);
  expect([signedText(2), signedText(-2), signedText(0.01)]).toEqual(['+2.0', '−2.0', '0.0']);
});

it('writes intervals so that no dash looks like a minus', () => {
  expect(intervalText({ low: 1, high: 2 })).toBe('1.0–2.0');
  expect(intervalText({ low: -1, high: 2 })).toBe('−1.0 to 2.0');
});

it('writes probabilities and costs', () => {
  expect([probabilityEquation(0.0004), probabilityEquation(0.05)]).toEqual(['p < 0.001', 'p = 0.050']);
  expect([0, 0.95, 61.4, 1234.5].map(costText)).toEqual(['< 0.01', '0.95', '61.4', '1235']);
});

it('shortens the names of operations', () => {
  expect(['nor_conv_3x3', 'skip_connect', 'avg_pool_3x3', 'none'].map(operationText)).toEqual([
    'conv 3×3',
    'skip',
    'avg pool 3×3',
    'none',
  ]);
});

it('lists in words', () => {
  expect(listText(['a', 'b', 'c']).join('')).toBe('a, b and c');
  expect(listText(['a', 'b', 'c', 'd'], 3).join('')).toBe('a, b and 2 others');
});

it('shortens names in the middle', () => {
  expect(truncate('strength', 8)).toBe('strength');
  expect(truncate('strength[reduction=sample]', 11)).toBe('streng…ple]');
});
