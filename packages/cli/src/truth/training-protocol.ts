import type { TruthRequest } from '@touchstone/core';
import { positiveNumber } from '../config/positive-number.js';
import type { TruthOptions } from '../verbs/truth-options.js';

/**
 * How stand-alone networks are trained: NAS-Bench-201's SGD (Dong and Yang 2020, table 4:
 * learning rate 0.1, momentum 0.9, weight decay 5e-4), with smaller batches for fewer images.
 * Throws TouchstoneError `USAGE` on options that are no positive numbers.
 */
export function trainingProtocol(
  { batchSize = '64', learningRate = '0.1' }: Pick<TruthOptions, 'batchSize' | 'learningRate'>,
  epochs: number,
): TruthRequest['protocol'] {
  return {
    epochs,
    batchSize: positiveNumber(batchSize, '--batch-size', true),
    learningRate: positiveNumber(learningRate, '--learning-rate', false),
    momentum: 0.9,
    weightDecay: 5e-4,
  };
}
