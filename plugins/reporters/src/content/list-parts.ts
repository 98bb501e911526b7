/** Items with `, ` between them; where there are more than `most`, and not just one more, `a, b, c and 4 more`. */
export function listParts<T>(items: readonly T[], most = 3): (T | string)[] {
  // "and 1 more" would be no shorter than the name.
  const shown = items.length <= most + 1 ? items : items.slice(0, most);
  const parts = shown.flatMap((item, at): (T | string)[] => (at === 0 ? [item] : [', ', item]));
  return shown === items ? parts : [...parts, ` and ${items.length - most} more`];
}
