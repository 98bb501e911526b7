import type { Block, ImageShape, Layer, Skeleton } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';

export interface NasBench201SkeletonOptions {
  /** Channels of the first stage; the second has twice, the third four times as many. */
  readonly channels: number;
  readonly cellsPerStage: number;
}

/** Images must survive being halved twice. */
const smallestSide = 4;

/**
 * NAS-Bench-201's network (Dong and Yang 2020, figure 1; tiny_network.py of D-X-Y/AutoDL-Projects):
 * a 3×3 convolution, three stages of cells with a residual block of stride 2 between them, then
 * normalise and relu before the classifier. Like every layer here, normalisation has no affine
 * parameters; in the published networks that of stem, residual blocks and head has.
 * Throws TouchstoneError `CONFIG` where a side of the image is shorter than 4, or one side is odd and the other
 * even at a residual block.
 */
export function nasBench201Skeleton(image: ImageShape, options: NasBench201SkeletonOptions): Skeleton {
  const { channels, cellsPerStage } = options;
  if (Math.min(image.height, image.width) < smallestSide) {
    const message = `images of ${image.height}×${image.width} are too small for 3 stages of cells`;
    throw new TouchstoneError('CONFIG', message, {
      where: 'dataset option for the size of images',
      hint: `A side is halved twice: it must be ${smallestSide} or more.`,
    });
  }
  const cells = Array.from({ length: cellsPerStage }, (): Block => ({ block: 'cell' }));
  const half = [image.height, image.width].map((side) => Math.ceil(side / 2));
  return {
    blocks: [
      { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, channels }, { layer: 'normalise' }] },
      ...cells,
      residual(2 * channels, [image.height, image.width]),
      ...cells,
      residual(4 * channels, half),
      ...cells,
      { block: 'layers', layers: [{ layer: 'normalise' }, { layer: 'relu' }] },
    ],
  };
}

function residual(channels: number, sides: readonly number[]): Block {
  // The published images have even sides. Padded cells do not count, so padding keeps the last row of an odd side.
  const padding = sides[0]! % 2;
  if (sides[1]! % 2 !== padding) {
    throw new TouchstoneError('CONFIG', `feature maps of ${sides.join('×')} cannot be halved alike`, {
      where: 'dataset option for the size of images',
      hint: 'Take square images, or sides that are both odd or both even each time they are halved.',
    });
  }
  return {
    block: 'residual',
    main: [...reluConvolutionNormalise(channels, 2), ...reluConvolutionNormalise(channels, 1)],
    shortcut: [
      { layer: 'average-pool', kernel: 2, stride: 2, padding },
      { layer: 'convolution', kernel: 1, channels },
    ],
  };
}

function reluConvolutionNormalise(channels: number, stride: number): readonly Layer[] {
  return [{ layer: 'relu' }, { layer: 'convolution', kernel: 3, channels, stride }, { layer: 'normalise' }];
}
