import { escapeMarkdown } from './escape-markdown.js';

/** A name in code type; as escaped text where a code span cannot hold it. */
export function codeSpan(name: string): string {
  // Backslashes in a code span of a table could not be told from those that escape a pipe.
  return name.trim() === '' || /[`\\]/.test(name) ? escapeMarkdown(name) : `\`${name}\``;
}
