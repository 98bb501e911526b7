/** The window of a convolution that moves a kernel of one pixel over all pixels. */
export const pointwiseWindow = {
  kernel_shape: [1, 1],
  strides: [1, 1],
  pads: [0, 0, 0, 0],
  dilations: [1, 1],
} as const;
