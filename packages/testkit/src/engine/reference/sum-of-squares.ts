import { reduction } from './loops/reduction.js';

/** Sum of squares over axes. */
export const sumOfSquares = reduction((values) => values.reduce((total, value) => total + value * value, 0));
