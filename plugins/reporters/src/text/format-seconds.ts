/** Seconds of a table in four or five characters: `0.12`, `12.3`, `1234`. */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.995) return seconds.toFixed(2);
  return seconds.toFixed(seconds < 99.95 ? 1 : 0);
}
