import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cifar10 } from './cifar10.js';

const path = fileURLToPath(new URL('../../../../../shared/data/cifar10-subset', import.meta.url));
const options = {
  path,
  resolution: 32,
  augment: true,
  splits: 'published',
  scoreOn: 'held-out',
  splitSeed: 0,
} as const;
const sizes = { searchTrain: 1000, searchValid: 2000, searchScore: 1000, train: 2000, valid: 2000, test: 1000 };

test.skipIf(!existsSync(path))(
  'real images: the first 4,000 and 1,000 of CIFAR-10 (skipped where shared/data is absent)',
  async () => {
    const environment = { cacheDirectory: '', dataDirectory: '', log: () => {} };
    const dataset = await cifar10.load({ ...options, ...sizes }, environment);
    const splits = (['train', 'valid', 'test'] as const).map((name) => dataset.examples(name));
    expect(splits.map(({ count }) => count)).toEqual([2000, 2000, 1000]);
    for (const { labels } of splits) expect(new Set(labels).size).toBe(10);

    // The three hold all 5,000, whose channel means are known.
    const means = [0, 1, 2].map((channel) => {
      let sum = 0;
      for (const { images, count } of splits) {
        for (let place = 0; place < count; place++) {
          for (let at = 0; at < 1024; at++) sum += images[place * 3072 + channel * 1024 + at]!;
        }
      }
      return ((sum / 5000 / 1024) * [63, 62.1, 66.7][channel]! + [125.3, 123, 113.9][channel]!) / 255;
    });
    expect(means.map((mean) => mean.toFixed(4))).toEqual(['0.4926', '0.4827', '0.4459']);
  },
);
