/** Sum of a term over the indices of an array, in float64. */
export function sumOver(values: ArrayLike<number>, term: (value: number, index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += term(values[index]!, index);
  return sum;
}
