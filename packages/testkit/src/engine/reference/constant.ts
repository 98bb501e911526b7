import type { Reference } from './reference.js';

/** Given values. */
export const constant: Reference = (node) => Float64Array.from(node.attributes['values'] as Float32Array);
