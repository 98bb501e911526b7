const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * A horizontal bar of block characters, as long as `share` (0 … 1, clipped) of `width` to an
 * eighth of a character, padded to `width`.
 */
export function bar(share: number, width: number): string {
  const length = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return `${'█'.repeat(Math.floor(length / 8))}${eighths[length % 8]}`.padEnd(width);
}
