import { quoteArgument } from '../text/quote-argument.js';
import type { TruthOptions } from '../verbs/truth-options.js';

const flags = {
  suite: '--suite',
  space: '--space',
  dataset: '--dataset',
  engine: '--engine',
  device: '--device',
  seeds: '--seeds',
  epochs: '--epochs',
  batchSize: '--batch-size',
  learningRate: '--learning-rate',
} as const satisfies Partial<Record<keyof TruthOptions, string>>;

/** The command that makes a table, for its provenance: what determines the numbers, and no paths. */
export function truthCommand(options: TruthOptions): string {
  const given = (Object.keys(flags) as (keyof typeof flags)[]).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [flags[name], quoteArgument(typeof value === 'string' ? value : value.join(','))];
  });
  return ['touchstone truth', ...given].join(' ');
}
