/** Our packages whose code determines the bits of a supernet. */
export const numericPackages: readonly string[] = [
  '@touchstone/contract',
  '@touchstone/program',
  '@touchstone/supernet',
  '@touchstone/engines',
  '@touchstone/spaces',
  '@touchstone/datasets',
  '@touchstone/searchers',
];
