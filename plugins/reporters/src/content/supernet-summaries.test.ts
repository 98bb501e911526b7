import { expect, test } from 'vitest';
import { exampleGroup } from '../fixtures/example-group.js';
import { supernetSummaries } from './supernet-summaries.js';

test('mean and range over seeds, eigenvalues over the seeds that have one', () => {
  const unmeasured = exampleGroup.supernets.map((supernet) => ({ ...supernet, hessianEigenvalue: null }));
  const [first, last] = supernetSummaries(exampleGroup.supernets.toReversed());
  expect(first).toMatchObject({ checkpoint: 0, accuracy: { mean: 10, low: 9.5, high: 10.5 } });
  expect(first?.hessianEigenvalue).toEqual({ mean: 0.01, low: 0.01, high: 0.01 });
  expect(last?.hessianEigenvalue?.mean).toBeCloseTo(0.3);
  expect(supernetSummaries(unmeasured).map(({ hessianEigenvalue }) => hessianEigenvalue)).toEqual([null, null]);
});
