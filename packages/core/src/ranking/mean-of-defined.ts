import { mean } from '@touchstone/stats';

/** Mean of the values that are defined; null where there is none. */
export function meanOfDefined(values: readonly (number | null | undefined)[]): number | null {
  const defined = values.filter((value) => value !== null && value !== undefined);
  return defined.length === 0 ? null : mean(defined);
}
