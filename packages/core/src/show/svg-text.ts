const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an SVG, in elements and attributes; characters that XML does not allow become U+FFFD. */
export function svgText(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
    .replaceAll(/[&<>"']/g, (character) => entities[character]!);
}
