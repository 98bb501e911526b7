import { TouchstoneError } from '@touchstone/contract';
import type { TuningOptions } from '@touchstone/contract';

/** Throws `PLUGIN` where a number of the options makes no sense. */
export function checkTuning(options: TuningOptions): void {
  const counts = { steps: 0, batchSize: 1 } as const;
  for (const [name, least] of Object.entries(counts)) {
    const value = options[name as keyof typeof counts];
    if (!Number.isInteger(value) || value < least) refuse(name, value, `a whole number of at least ${least}`);
  }
  for (const name of ['learningRate', 'momentum', 'weightDecay', 'alphaLearningRate', 'alphaWeightDecay'] as const) {
    const value = options[name];
    if (!Number.isFinite(value) || value < 0) refuse(name, value, 'a number of at least 0');
  }
  const { gradientClip } = options;
  if (!(gradientClip > 0)) refuse('gradientClip', gradientClip, 'a positive number');
}

function refuse(name: string, value: unknown, wanted: string): never {
  throw new TouchstoneError('PLUGIN', `tuning with ${name} ${String(value)}`, {
    where: `tune: ${name}`,
    hint: `give ${wanted}`,
  });
}
