import { printable } from '@touchstone/contract';

/** Text that is markup already. Only this module makes it, so nothing in a report can pass for it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type MarkupValue = string | number | Markup | readonly MarkupValue[] | null | undefined | false;

/**
 * Tagged template for HTML and SVG: whatever is put in is escaped, for text and for attributes in
 * double quotes alike; `Markup` stays, lists are joined, null, undefined and false vanish.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let text = strings[0]!;
  for (const [index, value] of values.entries()) text += render(value) + strings[index + 1]!;
  return new Markup(text);
}

function render(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return printable(String(value)).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
