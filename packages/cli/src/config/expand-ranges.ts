const most = 1_000_000;

/**
 * The integers of a list with ranges, `1,5,11-13` being 1, 5, 11, 12, 13. Text without a proper
 * range comes back as it is, for whoever reads it to judge.
 */
export function expandRanges(text: string): number[] | string {
  const parts = text.split(',').map((part) => /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part));
  if (!parts.some((part) => part?.[2] !== undefined)) return text;
  const integers: number[] = [];
  for (const part of parts) {
    if (part === null) return text;
    const first = Number(part[1]);
    const last = Number(part[2] ?? part[1]);
    if (last < first || last - first >= most) return text;
    for (let value = first; value <= last; value++) integers.push(value);
  }
  return integers;
}
