import { Graph, normalise, program } from '@touchstone/program';
import { evaluateReference } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { fixedNormalisation, trackedNormalisation } from './running-statistics.js';

/** Two images of 1 × 2 pixels and two channels: 1, 3, 5, 7 and 0, 0, 0, 8. */
const x = [1, 3, 0, 0, 5, 7, 0, 8];

test('running statistics follow PyTorch: a tenth of the new batch, the variance unbiased', () => {
  const graph = new Graph();
  const tracked = trackedNormalisation();
  const y = tracked.normalise(graph.input('x', [2, 2, 1, 2]), undefined);
  const statistics = tracked.updated(graph.input('statistics', [4]));
  const values = evaluateReference(program({ y, statistics }), { x, statistics: [0, 0, 1, 1] });
  expect(tracked.channels()).toBe(2);
  // Means 4 and 2; variances 20/3 and 16 with n − 1 = 3 in the denominator.
  const expected = [0.4, 0.2, 0.9 + 2 / 3, 0.9 + 1.6];
  expect([...values['statistics']!]).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  // The batch itself is normalised with the biased variances 5 and 12.
  expect(values['y']![0]).toBeCloseTo(-3 / Math.sqrt(5 + 1e-5), 10);
  expect(values['y']![7]).toBeCloseTo(6 / Math.sqrt(12 + 1e-5), 10);
});

test('several normalisations: all means, then all variances, in the order of building', () => {
  const graph = new Graph();
  const tracked = trackedNormalisation();
  tracked.normalise(graph.input('first', [2, 1, 1, 1]), undefined);
  tracked.normalise(graph.input('second', [2, 1, 1, 1]), undefined);
  const next = program({ statistics: tracked.updated(graph.input('statistics', [4])) });
  const { statistics } = evaluateReference(next, { first: [0, 2], second: [5, 9], statistics: [0, 0, 0, 0] });
  expect([...statistics!]).toEqual([0.1, 0.7, 0.2, 0.8].map((value) => expect.closeTo(value, 12)));
});

test('fixed statistics normalise like a batch that has them, scale included', () => {
  const graph = new Graph();
  const images = graph.input('x', [2, 2, 1, 2]);
  const scale = graph.input('scale', [2]);
  const fixed = fixedNormalisation(graph.input('statistics', [4]));
  const outputs = program({ fixed: fixed(images, scale), batch: normalise(images, scale) });
  const values = evaluateReference(outputs, { x, scale: [2, -1], statistics: [4, 2, 5, 12] });
  expect([...values['fixed']!]).toEqual([...values['batch']!].map((value) => expect.closeTo(value, 10)));
});

test('fixed statistics are taken one normalisation after the other', () => {
  const graph = new Graph();
  const fixed = fixedNormalisation(graph.input('statistics', [4]));
  const first = fixed(graph.input('x', [1, 1, 1, 1]), undefined);
  const second = fixed(graph.input('z', [1, 1, 1, 1]), undefined);
  const values = evaluateReference(program({ first, second }), { x: [3], z: [3], statistics: [1, 2, 4, 1] });
  expect(values['first']![0]).toBeCloseTo(2 / Math.sqrt(4 + 1e-5), 12);
  expect(values['second']![0]).toBeCloseTo(1 / Math.sqrt(1 + 1e-5), 12);
});
