import type { TensorNode } from '@touchstone/contract';
import type { ParameterSource } from '../parameters/parameter-source.js';
import type { NetworkRecorder } from './network-recorder.js';

/**
 * Normalises channels, each times its scale (1 if absent). Training uses the batch's statistics;
 * the evaluation of a stand-alone network uses running ones.
 */
export type Normalisation = (x: TensorNode, scale: TensorNode | undefined) => TensorNode;

/** What layers need while a network is built. */
export interface NetworkContext {
  readonly parameters: ParameterSource;
  /** Absent: normalisations are left out, their trained scales and shifts too. */
  readonly normalise?: Normalisation;
  /** Is told the inner values, which then stand on their own instead of being fused. */
  readonly recorder?: NetworkRecorder;
}
