/**
 * Letters of tie groups, one character each so that texts of several are unambiguous: a … z, A … Z, then
 * the Latin letters with marks and the phonetic ones (U+0100 … U+02AF), then the ideographs from U+4E00.
 */
export function tieLetter(group: number): string {
  if (group < 26) return String.fromCodePoint(97 + group);
  if (group < 52) return String.fromCodePoint(65 + group - 26);
  const further = group - 52;
  return String.fromCodePoint(further < 0x1b0 ? 0x100 + further : 0x4e00 + further - 0x1b0);
}
