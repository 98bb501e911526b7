import type { ImageShape, Probe, SupernetView } from '@touchstone/contract';

export interface FirstImages {
  readonly shape: ImageShape;
  readonly count: number;
  /** count × channels × height × width. */
  readonly values: Float32Array;
}

const probe: Probe = { name: 'images', build: ({ images }) => ({ images }) };

/** The first batch of images that criteria are given. */
export async function firstImages(supernet: SupernetView): Promise<FirstImages> {
  const [result] = await supernet.run(probe, { batches: 1 });
  const values = result!['images']!;
  const { channels, height, width } = supernet.image;
  return { shape: supernet.image, count: values.length / (channels * height * width), values };
}
