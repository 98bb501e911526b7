import type { TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { microSkeleton } from './micro-skeleton.js';

const image = { channels: 1, height: 14, width: 14 };

test('the default: stem, three cells, reduction, three cells, normalise and relu', () => {
  const { blocks } = microSkeleton(image, { channels: 8, cellsPerStage: 3, stages: 2 });
  const cell = { block: 'cell' };
  expect(blocks).toEqual([
    { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, stride: 2, channels: 8 }, { layer: 'normalise' }] },
    cell,
    cell,
    cell,
    {
      block: 'layers',
      layers: [
        { layer: 'average-pool', kernel: 2, stride: 2, padding: 1 },
        { layer: 'convolution', kernel: 1, channels: 16 },
        { layer: 'normalise' },
      ],
    },
    cell,
    cell,
    cell,
    { block: 'layers', layers: [{ layer: 'normalise' }, { layer: 'relu' }] },
  ]);
});

test('every stage doubles the channels; one stage has no reduction', () => {
  expect(widths(1)).toEqual([4]);
  expect(widths(3)).toEqual([4, 8, 16]);
});

test('an even side needs no padding', () => {
  const { blocks } = microSkeleton(
    { channels: 1, height: 16, width: 16 },
    { channels: 8, cellsPerStage: 1, stages: 2 },
  );
  expect(blocks[2]).toMatchObject({ layers: [{ layer: 'average-pool', padding: 0 }, {}, {}] });
});

test('an image that would vanish is an error', () => {
  expect(() => microSkeleton(image, { channels: 8, cellsPerStage: 1, stages: 4 })).toThrow(
    expect.objectContaining<Partial<TouchstoneError>>({
      code: 'CONFIG',
      message: 'images of 14×14 are too small for 4 stages of cells',
    }),
  );
});

function widths(stages: number): unknown[] {
  const { blocks } = microSkeleton(image, { channels: 4, cellsPerStage: 1, stages });
  const layers = blocks.flatMap((block) => (block.block === 'layers' ? block.layers : []));
  return layers.flatMap((layer) => (layer.layer === 'convolution' ? [layer.channels] : []));
}
