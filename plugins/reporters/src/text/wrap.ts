/**
 * Lines of at most `width` characters, broken at spaces, else after a comma, colon, slash or
 * hyphen in a word or before a bracket, else after an equals sign, else anywhere. Loses nothing but the spaces at breaks.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = [...text];
  while (rest.length > width) {
    const end = breakBefore(rest, width);
    lines.push(rest.slice(0, end).join('').trimEnd());
    rest = [...rest.slice(end).join('').trimStart()];
  }
  lines.push(rest.join(''));
  return lines;
}

/** The latest good place to break, at most `width`. */
function breakBefore(characters: readonly string[], width: number): number {
  for (let end = width; end > 0; end--) {
    if (characters[end] === ' ') return end;
  }
  for (let end = width; end > 1; end--) {
    const hyphen = characters[end - 1] === '-' && /\p{L}/u.test(characters[end - 2]!);
    if (hyphen || ',:/'.includes(characters[end - 1]!) || '[('.includes(characters[end]!)) return end;
  }
  for (let end = width; end > 1; end--) {
    if (characters[end - 1] === '=') return end;
  }
  return width;
}
