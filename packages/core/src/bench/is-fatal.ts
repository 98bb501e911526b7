import type { TouchstoneError } from '@touchstone/contract';

const fatalCodes: ReadonlySet<string> = new Set(['USAGE', 'CONFIG', 'DATA', 'STORE']);

/** Whether an error stops the whole run: it would meet every other trial as well. */
export function isFatal({ code }: TouchstoneError): boolean {
  return fatalCodes.has(code);
}
