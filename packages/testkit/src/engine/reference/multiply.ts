import { elementwisePairs } from './loops/elementwise-pairs.js';

/** left · right. */
export const multiply = elementwisePairs((left, right) => left * right);
