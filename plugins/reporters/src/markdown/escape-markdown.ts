const zeroWidthSpace = '&#8203;';

/**
 * One line of text that GitHub shows as it is: no markup, no HTML, no formula, and neither a mention
 * nor an issue number that would be linked. Pipes are left to `markdownTable`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]~$]/g, String.raw`\$&`)
    .replaceAll(/(?<![&\w])#(?=\d)/g, `#${zeroWidthSpace}`)
    .replaceAll(/(?<!\w)@(?=\w)/g, `@${zeroWidthSpace}`)
    .replace(/^(\s*)(?=[-+#=]+(\s|$))/, '$1\\')
    .replace(/^(\s*\d+)(?=[.)](\s|$))/, '$1\\');
}
