import { sizeOf } from '@touchstone/program';
import type { Reference } from './reference.js';

/** Equal values. */
export const fill: Reference = (node) => new Float64Array(sizeOf(node.shape)).fill(node.attributes['value'] as number);
