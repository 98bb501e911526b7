import { reduction } from './loops/reduction.js';

/** Mean over axes. */
export const mean = reduction((values) => values.reduce((total, value) => total + value, 0) / values.length);
