import { TouchstoneError } from '@touchstone/contract';

/** Throws `NUMERICS` where a value is NaN or infinite. @param where as in "weights at step 7" */
export function requireFinite(values: Float32Array, where: string, hint: string): void {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new TouchstoneError('NUMERICS', `${wrong} in ${where}`, { hint });
}
