import type { PartialConfig } from '@touchstone/core';
import { expandRanges } from './expand-ranges.js';
import type { SelectionOptions } from './selection-options.js';

/** What the command line says, as a layer of the configuration; core reads and judges the values. */
export function commandLineConfig(options: SelectionOptions): PartialConfig {
  const { criteria, space, dataset, benchmark, searcher, engine, executor, workers, store, suite } = options;
  return {
    suite,
    criteria,
    space,
    dataset,
    benchmark,
    searcher,
    engine,
    executor,
    workers,
    store,
    // Without the flag commander says true, which must not hide what the configuration file says.
    controls: options.controls === false ? false : undefined,
    seeds: options.seeds === undefined ? undefined : expandRanges(options.seeds),
    checkpoints: options.checkpoints,
    device: options.device as 'cpu' | undefined,
    plugins: options.plugin,
  };
}
