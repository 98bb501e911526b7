/** Seeds with runs of three and more drawn together: `1–5, 8, 11`. */
export function formatSeeds(seeds: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < seeds.length;) {
    let end = start;
    while (seeds[end + 1] === seeds[end]! + 1) end++;
    if (end - start >= 2) {
      parts.push(`${seeds[start]}–${seeds[end]}`);
      start = end + 1;
    } else {
      parts.push(String(seeds[start]));
      start++;
    }
  }
  return parts.join(', ');
}
