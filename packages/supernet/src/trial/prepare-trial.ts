import type { PreparedTrial, TrialParts } from './prepared-trial.js';

/** Builds and compiles what trials of these parts need. */
export async function prepareTrial(_parts: TrialParts): Promise<PreparedTrial> {
  throw new Error('being written');
}
