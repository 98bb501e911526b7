import { elementwise } from './loops/elementwise.js';

/** Natural logarithm. */
export const log = elementwise((x) => Math.log(x));
