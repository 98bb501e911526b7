/** Throws RangeError, naming the function, unless `confidence` lies between 0 and 1, both excluded. */
export function requireConfidence(name: string, confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`${name}: confidence ${confidence}`);
}
