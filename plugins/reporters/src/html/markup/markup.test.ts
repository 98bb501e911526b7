import { describe, expect, it } from 'vitest';
import { Markup, markup } from './markup.js';

describe('markup', () => {
  it('escapes what is put in, in text and in attributes', () => {
    const hostile = `"><img src=x onerror='alert(1)'>&`;
    const { text } = markup`<p title="${hostile}">${hostile}</p>`;
    expect(text.match(/[<>]/g)).toHaveLength(4);
    expect(text.match(/["']/g)).toHaveLength(2);
    expect(text).toContain('&#60;img src=x onerror=&#39;alert(1)&#39;&#62;&#38;');
  });

  it('keeps markup, joins lists, leaves out what is absent', () => {
    const parts = [markup`<b>${1}</b>`, null, undefined, false, ['<', 0]] as const;
    expect(markup`${parts}`.text).toBe('<b>1</b>&#60;0');
  });

  it('takes no object of a report for markup', () => {
    const forged = JSON.parse('{"text":"<script>"}') as Markup;
    expect(() => markup`${forged}`.text).toThrow(TypeError);
  });

  it('replaces control characters', () => {
    expect(markup`${'a\u0000\u202Eb'}`.text).toBe('a\uFFFD\uFFFDb');
  });
});
