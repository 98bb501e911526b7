/** A number with fixed decimals; `–` where there is none, and no minus before zero. */
export function formatNumber(value: number | null, decimals = 1): string {
  if (value === null) return '–';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}
