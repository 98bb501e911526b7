import type { Layer, Operation } from '@touchstone/contract';

/**
 * The operations of NAS-Bench-201 in its order. Normalisation has no affine parameters, as in
 * its searches; convolutions have no bias, which normalisation would remove.
 * The pool leaves padding out of the average (count_include_pad=False) and is not normalised.
 */
export const nasBench201Operations: readonly Operation[] = [
  { name: 'none', layers: 'zero' },
  { name: 'skip_connect', layers: [] },
  { name: 'nor_conv_1x1', layers: reluConvolutionNormalise(1) },
  { name: 'nor_conv_3x3', layers: reluConvolutionNormalise(3) },
  { name: 'avg_pool_3x3', layers: [{ layer: 'average-pool', kernel: 3, stride: 1, padding: 1 }] },
];

function reluConvolutionNormalise(kernel: number): readonly Layer[] {
  return [{ layer: 'relu' }, { layer: 'convolution', kernel }, { layer: 'normalise' }];
}
