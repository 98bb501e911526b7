import { createRng } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { cifar10Halves } from '../cifar/cifar10-halves.js';
import { cifar100Halves } from '../cifar/cifar100-halves.js';
import { imagenet16120Halves } from '../imagenet16/imagenet16-120-halves.js';
import { halves } from './halves.js';

const sum = (indices: Uint32Array): number => indices.reduce((total, index) => total + index, 0);

// Length, places 0, 10 and 111, last and sum of the published lists. Those of CIFAR-10's places are
// also asserted by the authors' own code.
test.each([
  ['CIFAR-10', cifar10Halves, 0, [25_000, 0, 26, 203, 49_994, 623_618_849], [25_000, 1, 18, 242, 49_999, 626_356_151]],
  ['CIFAR-100', cifar100Halves, 50_000, [5000, 1, 18, 230, 9999, 25_109_591], [5000, 0, 25, 219, 9998, 24_885_409]],
  [
    'ImageNet16-120',
    imagenet16120Halves,
    151_700,
    [3000, 1, 19, 198, 5999, 9_093_224],
    [3000, 0, 21, 233, 5996, 8_903_776],
  ],
])('%s: the published lists', (_, published, start, first, second) => {
  const { training, test: judged } = published;
  const found = halves({ training, test: judged, labels: new Uint8Array(training + judged) }, published, createRng(0));
  expect(found.origin).toBe('published');
  for (const [half, facts] of [
    [found.first, first],
    [found.second, second],
  ] as const) {
    const list = half.map((index) => index - start);
    expect([list.length, list[0], list[10], list[111], list.at(-1), sum(list)]).toEqual(facts);
  }
});

test('of other files: stratified halves by the seed', () => {
  const labels = Uint8Array.from({ length: 30 }, (_, index) => index % 2);
  const files = { training: 20, test: 10, labels };
  const found = halves(files, cifar100Halves, createRng(0));
  expect(found.origin).toBe('drawn');
  const together = [...found.first, ...found.second].sort((a, b) => a - b);
  expect(together).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  expect([...found.first].filter((index) => labels[index] === 0).length).toBeGreaterThanOrEqual(2);
  expect(found.first).toHaveLength(5);
  expect(halves(files, cifar100Halves, createRng(1)).first).not.toEqual(found.first);
});
