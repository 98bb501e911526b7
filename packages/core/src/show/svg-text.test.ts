import { expect, test } from 'vitest';
import { svgText } from './svg-text.js';

test('escapes what XML reads as markup', () => {
  expect(svgText(`<a b="c" d='e'> & </a>`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt; &amp; &lt;/a&gt;');
});

test('replaces what XML does not allow', () => {
  expect(svgText('a\u0000b\u001Bc\uD800d')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
});
