import { codeSpan } from './code-span.js';

/** A criterion's name in code type; controls are marked. */
export function criterionName(criterion: string, control: boolean): string {
  return control ? `${codeSpan(criterion)} (control)` : codeSpan(criterion);
}
