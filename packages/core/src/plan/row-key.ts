import type { BenchmarkQuery, Json, JsonObject, PluginUse } from '@touchstone/contract';
import { contentKey } from '../keys/content-key.js';
import { versioned } from './versioned.js';

export interface RowKeyParts {
  /** Key of the supernet. */
  readonly supernet: string;
  readonly step: number;
  readonly criterion: PluginUse;
  /** Hash of the code that scores. */
  readonly code: string;
  /** Steps of the earlier checkpoints; only for a criterion that sees the history. */
  readonly history?: readonly number[];
  /** Only for a criterion that sees true accuracies. */
  readonly oracle?: { readonly benchmark: string; readonly query: BenchmarkQuery };
}

/** Key of a row: hash of everything that determines what the criterion answers. */
export function rowKey({ criterion, ...parts }: RowKeyParts): string {
  const facts: JsonObject = { ...(parts as unknown as JsonObject), criterion: versioned(criterion) as Json };
  return contentKey(facts);
}
