import { elementwise } from './loops/elementwise.js';

/** 1 / (1 + e^−x). */
export const sigmoid = elementwise((x) => 1 / (1 + Math.exp(-x)));
