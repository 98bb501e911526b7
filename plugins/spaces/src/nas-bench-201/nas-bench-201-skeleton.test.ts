import type { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { nasBench201Skeleton } from './nas-bench-201-skeleton.js';

const published = { channels: 16, cellsPerStage: 5 };

test('as published: stem, three stages of five cells, residual blocks of stride 2, head', () => {
  const { blocks } = nasBench201Skeleton({ channels: 3, height: 32, width: 32 }, published);
  const kinds = blocks.map(({ block }) => block[0]).join('');
  expect(kinds).toBe('lcccccrcccccrcccccl');
  expect(blocks[0]).toEqual({
    block: 'layers',
    layers: [{ layer: 'convolution', kernel: 3, channels: 16 }, { layer: 'normalise' }],
  });
  expect(blocks[6]).toEqual({
    block: 'residual',
    main: [
      { layer: 'relu' },
      { layer: 'convolution', kernel: 3, channels: 32, stride: 2 },
      { layer: 'normalise' },
      { layer: 'relu' },
      { layer: 'convolution', kernel: 3, channels: 32, stride: 1 },
      { layer: 'normalise' },
    ],
    shortcut: [
      { layer: 'average-pool', kernel: 2, stride: 2, padding: 0 },
      { layer: 'convolution', kernel: 1, channels: 32 },
    ],
  });
  expect(blocks[12]).toMatchObject({ block: 'residual', shortcut: [{}, { channels: 64 }] });
  expect(blocks.at(-1)).toEqual({ block: 'layers', layers: [{ layer: 'normalise' }, { layer: 'relu' }] });
});

test('the shortcut of an odd side is padded, so that both ways give the same size', () => {
  const { blocks } = nasBench201Skeleton({ channels: 1, height: 14, width: 14 }, { channels: 4, cellsPerStage: 1 });
  const paddings = blocks.flatMap((block) => (block.block === 'residual' ? [block.shortcut[0]] : []));
  expect(paddings).toMatchObject([{ padding: 0 }, { padding: 1 }]);
});

test('an image that would vanish is an error', () => {
  expect(() => nasBench201Skeleton({ channels: 3, height: 3, width: 32 }, published)).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'CONFIG',
      message: 'images of 3×32 are too small for 3 stages of cells',
    }),
  );
});

test('feature maps with one odd and one even side are an error, since a residual block halves them differently', () => {
  const image = { channels: 3, height: 9, width: 8 };
  expect(() => nasBench201Skeleton(image, { channels: 4, cellsPerStage: 1 })).toThrow('9×8 cannot be halved alike');
});
