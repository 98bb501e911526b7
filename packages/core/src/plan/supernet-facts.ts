import type { JsonObject, PluginUse } from '@touchstone/contract';
import { versioned } from './versioned.js';

export interface SupernetParts {
  readonly space: PluginUse;
  readonly dataset: PluginUse & { readonly hash: string };
  readonly searcher: PluginUse;
  /** Class of engines that give equal bits. */
  readonly numerics: string;
  /** Hash of our own code that computes. */
  readonly code: string;
  readonly seed: number;
}

/** Everything that determines a supernet's bits: its key is the hash of this, its manifest shows it. */
export function supernetFacts({ space, dataset, searcher, numerics, code, seed }: SupernetParts): JsonObject {
  return {
    space: versioned(space),
    dataset: { ...versioned(dataset), hash: dataset.hash },
    searcher: versioned(searcher),
    numerics,
    code,
    seed,
  };
}
