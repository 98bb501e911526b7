import { elementwise } from './loops/elementwise.js';

/** 1 / x. */
export const reciprocal = elementwise((x) => 1 / x);
