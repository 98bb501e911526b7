import type { Attributes } from './operation.js';

/** Attributes that a convolution and its gradients have in common. */
export const CONVOLUTION_ATTRIBUTES = ['strides', 'pads', 'dilations', 'groups'] as const;

/** Attributes that a pool and its gradients have in common. */
export const POOL_ATTRIBUTES = ['strides', 'pads', 'dilations', 'kernel'] as const;

/** Only the named attributes, as an operation hands them on to its gradients. */
export function pickAttributes(attributes: Attributes, names: readonly string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, attributes[name]!]));
}
