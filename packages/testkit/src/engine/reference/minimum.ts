import { elementwisePairs } from './loops/elementwise-pairs.js';

/** The smaller of two. */
export const minimum = elementwisePairs((left, right) => Math.min(left, right));
