import { TouchstoneError, type Benchmark, type LoadEnvironment, type SearchSpace } from '@touchstone/contract';
import type { PluginSpec } from '../config/config.js';
import type { Registry } from '../registry/registry.js';
import type { ShownBenchmark } from './architecture-report.js';

export interface LoadedBenchmark {
  readonly shown: ShownBenchmark;
  readonly benchmark?: Benchmark;
}

/**
 * The benchmark of a space: the one that is asked for, which must load; else the configured one of a
 * configured space, else the one with the name of the space. Of those two it is said why there are no accuracies.
 * Throws TouchstoneError `CONFIG` or `DATA`.
 */
export async function loadShownBenchmark(
  asked: PluginSpec | undefined,
  configured: PluginSpec | undefined,
  space: SearchSpace,
  registry: Registry,
  environment: LoadEnvironment,
): Promise<LoadedBenchmark> {
  const spec = asked ?? configured ?? { name: space.name };
  if (asked === undefined && !registry.list('benchmark').some(({ name }) => name === spec.name)) {
    const hint = 'Name one with --benchmark.';
    return { shown: { state: 'absent', message: `there is no benchmark for the space "${space.name}"`, hint } };
  }
  const { plugin, options } = registry.get('benchmark', spec);
  try {
    const benchmark = await plugin.load(options, space, environment);
    return { benchmark, shown: { state: 'loaded', name: benchmark.name, provenance: benchmark.provenance } };
  } catch (error) {
    if (asked !== undefined || !(error instanceof TouchstoneError) || error.code !== 'DATA') throw error;
    const { message, where, hint } = error;
    const place = where === undefined ? message : `${message} (${where})`;
    return { shown: { state: 'absent', message: place, ...(hint === undefined ? {} : { hint }) } };
  }
}
