import type { Benchmark, BenchmarkQuery, SearchSpace } from '@touchstone/contract';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../keys/canonical-json.js';

/** Spaces up to this size are asked about every architecture. */
const enumerable = 1_000_000;

/**
 * Hash of what a benchmark answers to a query: equal answers, equal hash, whatever file they came
 * from. Of spaces too large to enumerate it is the hash of the benchmark's provenance.
 */
export function benchmarkHash(benchmark: Benchmark, space: SearchSpace, query: BenchmarkQuery): string {
  const hash = createHash('sha256').update(canonicalJson([benchmark.space, query] as never));
  if (space.size > enumerable) {
    hash.update(canonicalJson([benchmark.name, benchmark.tables, benchmark.provenance] as never));
  } else {
    for (const architecture of space.architectures()) {
      hash.update(`${space.encode(architecture)} ${benchmark.query(architecture, query) ?? 'unknown'}\n`);
    }
  }
  return hash.digest('hex');
}
