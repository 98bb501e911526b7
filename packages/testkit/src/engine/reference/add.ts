import { elementwisePairs } from './loops/elementwise-pairs.js';

/** left + right. */
export const add = elementwisePairs((left, right) => left + right);
