/** A rule for each criterion that its checkbox in a legend hides; so legends work without a script. */
export function toggleCss(indices: Iterable<number>): string {
  return [...indices].map((at) => `.toggles:has(.t${at}:not(:checked)) svg.chart .k${at}{display:none}`).join('\n');
}
