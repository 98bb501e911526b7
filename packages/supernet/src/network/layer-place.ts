import type { ParameterOwner } from '../parameters/parameter-source.js';

/** Where layers belong. Parallel operations that run as one have a place each, in the order of their parts. */
export interface LayerPlace {
  /** As in `cells.0.edges.2.nor_conv_3x3`; begins the names of the layers' parameters. */
  readonly name: string;
  /** Absent in the skeleton. */
  readonly owner?: ParameterOwner;
}
