import { elementwisePairs } from './loops/elementwise-pairs.js';

/** left − right. */
export const subtract = elementwisePairs((left, right) => left - right);
