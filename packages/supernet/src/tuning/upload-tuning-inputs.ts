import type { Engine, EngineTensor, SearchSpace, TuningOptions } from '@touchstone/contract';
import { uploadScalars } from '../trial/upload-scalars.js';

/** The inputs of the tuning program that stay the same over all steps of a call. */
export function uploadTuningInputs(
  engine: Engine,
  { edges, operations }: SearchSpace,
  options: TuningOptions,
): Record<string, EngineTensor> {
  const { decisions } = options;
  const open = Float32Array.from(decisions, (choice) => (choice === null ? 1 : 0));
  const kept = new Float32Array(edges.length * operations.length);
  decisions.forEach((choice, edge) => {
    if (choice !== null) kept[edge * operations.length + choice] = 1;
  });
  return {
    open: engine.upload(open, [edges.length, 1]),
    kept: engine.upload(kept, [edges.length, operations.length]),
    ...uploadScalars(engine, {
      'learning-rate': options.learningRate,
      momentum: options.momentum,
      'weight-decay': options.weightDecay,
      'gradient-clip': options.gradientClip,
      'alpha-learning-rate': options.alphaLearningRate,
      'alpha-weight-decay': options.alphaWeightDecay,
    }),
  };
}
