import type { ImageShape, Probe, SupernetView } from '@touchstone/contract';
import { mean } from '@touchstone/program';

export interface FirstImages {
  readonly shape: ImageShape;
  readonly count: number;
  /** count × channels × height × width. */
  readonly values: Float32Array;
}

/** The lengths of the means say what shape the images have. */
const probe: Probe = {
  name: 'images',
  build: ({ images }) => ({
    images,
    channels: mean(images, [0, 2, 3]),
    rows: mean(images, [0, 1, 3]),
    columns: mean(images, [0, 1, 2]),
  }),
};

/**
 * The first batch of images that criteria are given.
 * @param batchSize that of evaluations if absent
 */
export async function firstImages(supernet: SupernetView, batchSize?: number): Promise<FirstImages> {
  const [result] = await supernet.run(probe, { batches: 1, ...(batchSize === undefined ? {} : { batchSize }) });
  const { images, channels, rows, columns } = result!;
  const shape = { channels: channels!.length, height: rows!.length, width: columns!.length };
  const count = images!.length / (shape.channels * shape.height * shape.width);
  return { shape, count, values: images! };
}
