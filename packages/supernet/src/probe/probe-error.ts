import { TouchstoneError } from '@touchstone/contract';

/** A `PLUGIN` error for what a criterion asked of a probe. @param where as in "inputs.direction" */
export function probeError(probe: string, where: string, problem: string, hint: string): TouchstoneError {
  return new TouchstoneError('PLUGIN', `probe '${probe}': ${problem}`, { where: `probe '${probe}': ${where}`, hint });
}
