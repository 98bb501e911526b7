/** The text without what could control a terminal; line breaks stay. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');
}
