import { elementwise } from './loops/elementwise.js';

/** max(x, 0). */
export const relu = elementwise((x) => (x > 0 ? x : 0));
