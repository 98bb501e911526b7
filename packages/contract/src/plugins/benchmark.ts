import type { LoadEnvironment } from './dataset.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';
import type { Architecture, SearchSpace } from './space.js';

/** Every part is explicit: a validation and a test accuracy can never be confused. */
export interface BenchmarkQuery {
  readonly dataset: string;
  readonly split: 'valid' | 'test';
  /** Epochs of training after which the accuracy was measured. */
  readonly epochs: number;
  /** One training seed, or the mean over the seeds that the table holds for this architecture. */
  readonly seed: number | 'mean';
}

/** Which tables a benchmark holds. */
export interface BenchmarkTable {
  readonly dataset: string;
  readonly split: 'valid' | 'test';
  readonly epochs: number;
  /** Training seeds per architecture. */
  readonly seeds: readonly number[];
}

export interface Benchmark {
  readonly name: string;
  /** Name of the search space whose architectures it knows. */
  readonly space: string;
  readonly tables: readonly BenchmarkTable[];
  /** Where the numbers come from, for reports. */
  readonly provenance: Readonly<Record<string, unknown>>;
  /** Accuracy in percent; `undefined` where the table does not know. */
  query(architecture: Architecture, query: BenchmarkQuery): number | undefined;
  /** Highest accuracy of the table under a query, in percent, with an architecture that attains it. */
  optimum(query: BenchmarkQuery): { readonly architecture: Architecture; readonly accuracy: number } | undefined;
  /** Trainable parameters and multiply–accumulates of the stand-alone network, where known. */
  cost(architecture: Architecture): { readonly parameters: number; readonly flops: number } | undefined;
}

export interface BenchmarkPlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'benchmark', S> {
  /** Throws TouchstoneError `DATA` where the table is absent, malformed or of another space. */
  load(options: OptionsOf<S>, space: SearchSpace, environment: LoadEnvironment): Promise<Benchmark>;
}

export function defineBenchmark<const S extends OptionsSchema = NoOptions>(
  definition: Definition<BenchmarkPlugin<S>>,
): BenchmarkPlugin<S> {
  return definePlugin('benchmark', definition);
}
