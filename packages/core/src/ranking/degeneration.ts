import type { Architecture, SearchSpace } from '@touchstone/contract';

export interface Degeneration {
  /** Share of edges with an operation of no layers, 0 to 1. */
  readonly skipFraction: number;
  /** Share of edges with an operation without a convolution, 0 to 1. */
  readonly parameterFreeFraction: number;
}

/** How far an architecture has degenerated. */
export function degeneration(architecture: Architecture, { operations }: SearchSpace): Degeneration {
  const layers = architecture.map((operation) => operations[operation]!.layers);
  const skips = layers.filter((each) => each !== 'zero' && each.length === 0);
  const free = layers.filter((each) => each === 'zero' || each.every(({ layer }) => layer !== 'convolution'));
  return {
    skipFraction: skips.length / architecture.length,
    parameterFreeFraction: free.length / architecture.length,
  };
}
