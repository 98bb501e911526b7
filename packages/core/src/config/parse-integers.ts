/** The integers of a list like `1,2,5`; undefined where the text is something else. */
export function parseIntegers(text: string): number[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => /^-?\d+$/.test(part)) ? parts.map(Number) : undefined;
}
