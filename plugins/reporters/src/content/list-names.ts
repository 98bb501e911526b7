/** `a, b, c`, or `a, b, c and 4 more` where there are more than `most`. */
export function listNames(names: readonly string[], most = 3): string {
  // "and 1 more" would be no shorter than the name.
  if (names.length <= most + 1) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
