import { createHash } from 'node:crypto';
import { Markup, markup } from '../markup/markup.js';

export interface DocumentOptions {
  readonly title: string;
  /** Trusted text, made by this package alone. */
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
}

/**
 * A whole page whose policy lets nothing load and nothing run but the one style and the one script
 * that are in it, known by their hashes.
 */
export function document({ title, style, script, body }: DocumentOptions): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    // The empty icon, which keeps browsers from asking a server for one.
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Markup(style)}</style>
<script>${new Markup(script)}</script>
</head>
<body>
${body}
</body>
</html>
`.text;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
