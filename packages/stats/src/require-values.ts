/** Throws RangeError, naming the function, when there are fewer than `minimum` values or one is NaN. */
export function requireValues(name: string, values: readonly number[], minimum = 1): void {
  if (values.length < minimum)
    throw new RangeError(`${name}: needs at least ${minimum} value(s), got ${values.length}`);
  const index = values.findIndex((value) => Number.isNaN(value));
  if (index >= 0) throw new RangeError(`${name}: value ${index} is NaN`);
}
