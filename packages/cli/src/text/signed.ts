/** A difference with its sign and two decimals. */
export function signed(difference: number): string {
  const text = Math.abs(difference).toFixed(2);
  if (text === '0.00') return '±0.00';
  return `${difference > 0 ? '+' : '−'}${text}`;
}
