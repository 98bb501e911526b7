import type { Block, ImageShape, Skeleton } from '@touchstone/contract';
import { TouchstoneError } from '@touchstone/contract';

export interface MicroSkeletonOptions {
  /** Channels of the first stage; each later stage has twice as many. */
  readonly channels: number;
  readonly cellsPerStage: number;
  readonly stages: number;
}

/**
 * A stem that halves the image (14×14 to 7×7), stages of cells with a reduction between them (7×7 to
 * 4×4), then normalise and relu before the classifier. Throws TouchstoneError `CONFIG` when the image is too small for the number of stages.
 */
export function microSkeleton(image: ImageShape, options: MicroSkeletonOptions): Skeleton {
  const { channels, cellsPerStage, stages } = options;
  requireSize(image, stages);
  const stem: Block = {
    block: 'layers',
    layers: [{ layer: 'convolution', kernel: 3, stride: 2, channels }, { layer: 'normalise' }],
  };
  const cells = Array.from({ length: cellsPerStage }, (): Block => ({ block: 'cell' }));
  let sides = [halved(image.height), halved(image.width)];
  const body = Array.from({ length: stages }, (_, stage) => {
    if (stage === 0) return cells;
    const block = reduction(channels * 2 ** stage, sides);
    sides = sides.map(halved);
    return [block, ...cells];
  });
  const head: Block = { block: 'layers', layers: [{ layer: 'normalise' }, { layer: 'relu' }] };
  return { blocks: [stem, ...body.flat(), head] };
}

/**
 * Average pool and 1×1 convolution. NAS-Bench-201's residual block with two 3×3 convolutions would do
 * most of the work at this scale and hide the differences between cells.
 */
function reduction(channels: number, sides: readonly number[]): Block {
  // Padded cells do not count, so padding an odd side keeps its last row and column.
  const padding = sides.some((side) => side % 2 === 1) ? 1 : 0;
  return {
    block: 'layers',
    layers: [
      { layer: 'average-pool', kernel: 2, stride: 2, padding },
      { layer: 'convolution', kernel: 1, channels },
      { layer: 'normalise' },
    ],
  };
}

function halved(side: number): number {
  return Math.ceil(side / 2);
}

function requireSize({ height, width }: ImageShape, stages: number): void {
  if (Math.min(height, width) >= 2 ** stages) return;
  throw new TouchstoneError('CONFIG', `images of ${height}×${width} are too small for ${stages} stages of cells`, {
    where: 'space option stages',
    hint: 'The stem halves the side of the image and so does every stage after the first.',
  });
}
