import { reduction } from './loops/reduction.js';

/** Sum over axes. */
export const sum = reduction((values) => values.reduce((total, value) => total + value, 0));
