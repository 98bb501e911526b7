import { resolve } from 'node:path';
import { resolveConfig, type TruthRequest } from '@touchstone/core';
import { commandLineConfig } from '../config/command-line-config.js';
import { positiveNumber } from '../config/positive-number.js';
import type { TruthOptions } from '../verbs/truth-options.js';
import { trainingProtocol } from './training-protocol.js';
import { truthCommand } from './truth-command.js';

const defaultSeeds = '3';

/**
 * What `truth` is to train: space, dataset and epochs are the suite's where the command line and
 * the configuration file say nothing. Throws TouchstoneError `USAGE` and `CONFIG`.
 */
export async function resolveTruth(options: TruthOptions, cwd: string): Promise<TruthRequest> {
  const { epochs, seeds = defaultSeeds } = options;
  const commandLine = {
    ...commandLineConfig({ ...options, seeds }),
    ...(epochs === undefined ? {} : { truth: { epochs: positiveNumber(epochs, '--epochs', true) } }),
  };
  const { config, directory } = await resolveConfig({ cwd, commandLine, configFile: options.config });
  const { space, dataset } = config;
  return {
    space,
    dataset,
    engine: config.engine,
    executor: config.executor,
    workers: config.workers,
    store: config.store,
    seeds: config.seeds,
    plugins: config.plugins,
    ...(directory === undefined ? {} : { directory }),
    protocol: trainingProtocol(options, config.truth.epochs),
    output: resolve(cwd, options.output ?? `data/${space.name}-${dataset.name}.json`),
    command: truthCommand(options),
  };
}
