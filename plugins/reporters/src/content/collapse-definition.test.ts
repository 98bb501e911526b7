import { expect, test } from 'vitest';
import { collapseDefinition } from './collapse-definition.js';

test('by accuracy alone, and with a share of skip connections', () => {
  const collapse = { quantile: 0.05, accuracy: 61.24, skipFraction: null };
  expect(collapseDefinition(collapse)).toBe('below 61.2 % (the worst 5 % that the rule can return)');
  expect(collapseDefinition({ ...collapse, quantile: 0.125, skipFraction: 2 / 3 })).toBe(
    'below 61.2 % (the worst 12.5 % that the rule can return) or with 66.7 % skip connections or more',
  );
});
