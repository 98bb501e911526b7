/** An integer with commas between thousands, whatever the locale of the machine. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
