/** JSON Schemas of the options that both CIFAR datasets have besides the splits. @param name of the dataset */
export function cifarOptions(name: string) {
  return {
    path: {
      type: 'string',
      default: '',
      description: `Directory of the binary files; empty: ${name} in the data directory`,
    },
    resolution: {
      enum: [32, 16, 8],
      default: 32,
      description: 'Pixels of a side; 16 and 8 are averages of 2×2 and 4×4 pixels',
    },
    augment: {
      type: 'boolean',
      default: true,
      description: 'Mirror training images at random and shift them by up to 4 of 32 pixels, as published',
    },
  } as const;
}
