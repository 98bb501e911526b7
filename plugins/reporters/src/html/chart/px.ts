/** A coordinate, to a tenth of a unit: half a page of digits nobody sees would be the rest. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}
