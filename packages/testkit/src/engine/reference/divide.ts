import { elementwisePairs } from './loops/elementwise-pairs.js';

/** left / right. */
export const divide = elementwisePairs((left, right) => left / right);
