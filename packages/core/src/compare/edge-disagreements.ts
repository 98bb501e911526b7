import type { Architecture, SearchSpace } from '@touchstone/contract';
import { mean } from '@touchstone/stats';
import type { EdgeDisagreement } from './comparison.js';

/** What two criteria selected with one seed. */
export interface ChosenPair {
  readonly seed: number;
  readonly first: Architecture;
  readonly second: Architecture;
}

/**
 * Where two criteria kept different operations, and what one edge alone makes of it: the exact
 * counterfactual of the table. The most frequent first, then by edge.
 * @param accuracy of an architecture in percent, undefined where the table does not know it
 */
export function edgeDisagreements(
  { edges, operations }: Pick<SearchSpace, 'edges' | 'operations'>,
  pairs: readonly ChosenPair[],
  accuracy: (architecture: Architecture) => number | undefined,
): EdgeDisagreement[] {
  const found = new Map<
    string,
    { edge: number; chosen: readonly [number, number]; seeds: number[]; effects: number[] }
  >();
  for (const { seed, first, second } of pairs) {
    const own = accuracy(first);
    for (let edge = 0; edge < edges.length; edge++) {
      const chosen = [first[edge]!, second[edge]!] as const;
      if (chosen[0] === chosen[1]) continue;
      const key = `${edge} ${chosen.join(' ')}`;
      const entry = found.get(key) ?? { edge, chosen, seeds: [], effects: [] };
      found.set(key, entry);
      entry.seeds.push(seed);
      const changed = accuracy(first.with(edge, chosen[1]));
      if (own !== undefined && changed !== undefined) entry.effects.push(changed - own);
    }
  }
  return [...found.values()]
    .map(({ edge, chosen: [first, second], seeds, effects }) => ({
      edge,
      from: edges[edge]!.from,
      to: edges[edge]!.to,
      first: operations[first]!.name,
      second: operations[second]!.name,
      seeds,
      effect: effects.length === 0 ? null : mean(effects),
      known: effects.length,
    }))
    .sort((a, b) => b.seeds.length - a.seeds.length || a.edge - b.edge);
}
