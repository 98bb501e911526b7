import type { RegisteredPlugin } from '@touchstone/core';

/** Summary of a plugin with what is special about it in parentheses. */
export function pluginNote({ summary, from, control }: RegisteredPlugin): string {
  const marks = [...(control === true ? ['control'] : []), ...(from === 'builtin' ? [] : [`from ${from}`])];
  return marks.length === 0 ? summary : `${summary} (${marks.join(', ')})`;
}
