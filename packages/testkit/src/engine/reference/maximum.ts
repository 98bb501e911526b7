import { elementwisePairs } from './loops/elementwise-pairs.js';

/** The larger of two. */
export const maximum = elementwisePairs((left, right) => Math.max(left, right));
