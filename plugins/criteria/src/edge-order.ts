import type { Rng } from '@touchstone/contract';

/** Edges in the order in which they are decided. Only `random` draws from the generator. */
export function edgeOrder(edges: number, order: 'random' | 'forward' | 'reverse', rng: Rng): readonly number[] {
  if (order === 'random') return [...rng.permutation(edges)];
  const forward = Array.from({ length: edges }, (_, edge) => edge);
  return order === 'forward' ? forward : forward.toReversed();
}
