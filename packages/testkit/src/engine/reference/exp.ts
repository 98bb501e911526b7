import { elementwise } from './loops/elementwise.js';

/** e^x. */
export const exp = elementwise((x) => Math.exp(x));
