import type { TensorNode } from '@touchstone/contract';
import type { ParameterSource } from '../parameters/parameter-source.js';

/**
 * Normalises channels, each times its scale (1 if absent). Training uses the batch's statistics;
 * the evaluation of a stand-alone network uses running ones.
 */
export type Normalisation = (x: TensorNode, scale: TensorNode | undefined) => TensorNode;

/** What layers need while a network is built. */
export interface NetworkContext {
  readonly parameters: ParameterSource;
  readonly normalise: Normalisation;
}
