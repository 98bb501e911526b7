import { TouchstoneError } from '@touchstone/contract';
import { printable } from '@touchstone/contract';

/**
 * What the user sees of an error, with one newline at the end: the message, the place and the
 * hint. Stacks, causes included, only with `verbose` or where the error is none of ours, which is a bug.
 */
export function formatError(error: unknown, verbose: boolean): string {
  const lines =
    error instanceof TouchstoneError
      ? [
          `error: ${error.message}`,
          ...(error.where === undefined ? [] : [`   at: ${error.where}`]),
          ...(error.hint === undefined ? [] : [` hint: ${error.hint}`]),
          ...(verbose ? stacks(error) : []),
        ]
      : [
          `error: unexpected: ${error instanceof Error ? error.message : String(error)}`,
          ' hint: This is a bug of Touchstone or of a plugin; please report it with what follows.',
          ...stacks(error),
        ];
  return `${printable(lines.join('\n'))}\n`;
}

function stacks(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? [own] : [own, 'caused by:', ...causes(error.cause)];
}

function causes(cause: unknown): string[] {
  return cause instanceof Error ? stacks(cause) : [String(cause)];
}
