import { expect, it } from 'vitest';
import { accuracyDomain } from './accuracy-domain.js';

it('holds what is needed with air around, up to 100', () => {
  const [low, high] = accuracyDomain([80, 90], 99.9);
  expect(low).toBeLessThan(80);
  expect(low).toBeGreaterThan(78);
  expect(high).toBe(100);
});

it('has a width where all is equal', () => {
  const [low, high] = accuracyDomain([90], 90);
  expect(high).toBeGreaterThan(low);
});
