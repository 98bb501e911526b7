import { elementwise } from './loops/elementwise.js';

/** |x|. */
export const absolute = elementwise((x) => Math.abs(x));
