import type { DeviceName, PartialConfig } from '@touchstone/core';
import { expandRanges } from './expand-ranges.js';
import { finiteNumber } from './finite-number.js';
import type { SelectionOptions } from './selection-options.js';

/**
 * What the command line says, as a layer of the configuration; core reads and judges the values. Throws
 * TouchstoneError `USAGE` on a quantile that is no number.
 */
export function commandLineConfig(options: SelectionOptions): PartialConfig {
  const { criteria, space, dataset, benchmark, searcher, engine, executor, workers, store } = options;
  const { suite, hessian, collapseQuantile } = options;
  return {
    suites: suite?.flatMap(splitNames),
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
    device: options.device as DeviceName | undefined,
    plugins: options.plugin,
    hessian,
    collapse:
      collapseQuantile === undefined ? undefined : { quantile: finiteNumber(collapseQuantile, '--collapse-quantile') },
  };
}

function splitNames(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
