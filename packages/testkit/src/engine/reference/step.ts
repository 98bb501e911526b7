import { elementwise } from './loops/elementwise.js';

/** 1 where x > 0, else 0. */
export const step = elementwise((x) => (x > 0 ? 1 : 0));
