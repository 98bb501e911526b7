import type { Reference } from './reference.js';

/** The same values. */
export const reshape: Reference = (_, [x]) => x!.slice();
