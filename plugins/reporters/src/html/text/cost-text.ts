/** Seconds of scoring as a table shows them: `< 0.01`, `0.95`, `61`. */
export function costText(seconds: number): string {
  if (seconds < 0.005) return '< 0.01';
  if (seconds < 10) return seconds.toFixed(2);
  return seconds < 100 ? seconds.toFixed(1) : seconds.toFixed(0);
}
