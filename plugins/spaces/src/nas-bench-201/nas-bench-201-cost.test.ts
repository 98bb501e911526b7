import type { Architecture, Layer } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';
import { nasBench201 } from './nas-bench-201.js';
import { nasBench201Cost } from './nas-bench-201-cost.js';
import { nasBench201Architecture } from './official-index.js';

const published = { channels: 16, cellsPerStage: 5 };
const datasets = {
  cifar10: { classes: 10, side: 32 },
  cifar100: { classes: 100, side: 32 },
  'ImageNet16-120': { classes: 120, side: 16 },
} as const;

// `params` and `flop`, times 10⁶, of D-X-Y/NATS-Bench @1d4a304a, fake_torch_dir/NATS-tss-v1_0-3ffb9-simple.
test.each([
  [0, 'cifar10', 129_306, 15_647_370],
  [0, 'cifar100', 135_156, 15_653_220],
  [0, 'ImageNet16-120', 136_456, 3_919_480],
  [11, 'cifar10', 802_426, 113_951_370],
  [11, 'cifar100', 808_276, 113_957_220],
  [11, 'ImageNet16-120', 809_576, 28_495_480],
  [284, 'cifar10', 101_306, 11_715_210],
  [284, 'cifar100', 107_156, 11_721_060],
  [284, 'ImageNet16-120', 108_456, 2_936_440],
] as const)('cell %i on %s as published', (index, dataset, parameters, flops) => {
  const cost = nasBench201Cost(nasBench201Architecture(index), { ...published, ...datasets[dataset] });
  expect(cost).toEqual({ parameters, flops });
});

test.each([
  [{ channels: 16, cellsPerStage: 5, classes: 10, side: 32 }],
  [{ channels: 3, cellsPerStage: 2, classes: 7, side: 8 }],
])('is what the described layers add up to: %j', (options) => {
  for (const index of [0, 9, 1462, 1651, 1835, 15_624]) {
    const architecture = nasBench201Architecture(index);
    expect(nasBench201Cost(architecture, options)).toEqual(counted(architecture, options));
  }
});

test('refuses what is no architecture', () => {
  expect(() => nasBench201Cost([0, 0, 0], { ...published, ...datasets.cifar10 })).toThrow(
    'an architecture has 3 operations where the cell has 6 edges',
  );
});

/** Walks through the skeleton and the operations layer by layer. */
function counted(architecture: Architecture, options: Parameters<typeof nasBench201Cost>[1]) {
  const { classes, side, ...structure } = options;
  const { blocks } = nasBench201.create({ none: 'include', affine: false, ...structure }).skeleton({
    channels: 3,
    height: side,
    width: side,
  });
  let parameters = 0;
  let flops = 0;
  const walk = (layers: readonly Layer[], start: { channels: number; side: number }) => {
    let { channels, side: length } = start;
    for (const layer of layers) {
      if (layer.layer === 'normalise') parameters += 2 * channels;
      if ('stride' in layer) length /= layer.stride ?? 1;
      if (layer.layer !== 'convolution') continue;
      const next = layer.channels ?? channels;
      const weights = layer.kernel ** 2 * channels * next;
      parameters += weights;
      flops += weights * length ** 2;
      channels = next;
    }
    return { channels, side: length };
  };

  let at = { channels: 3, side };
  for (const block of blocks) {
    if (block.block === 'layers') {
      at = walk(block.layers, at);
    } else if (block.block === 'residual') {
      const start = at;
      at = walk(block.main, start);
      expect(walk(block.shortcut, start)).toEqual(at);
    } else {
      for (const operation of architecture) {
        const { layers } = nasBench201Operations[operation]!;
        if (layers !== 'zero') expect(walk(layers, at)).toEqual(at);
      }
    }
  }
  const classifier = (at.channels + 1) * classes;
  return { parameters: parameters + classifier, flops: flops + classifier };
}
