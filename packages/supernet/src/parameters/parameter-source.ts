import type { Shape, TensorNode, WeightTensor } from '@touchstone/contract';

/** The operation of one edge of one cell. */
export type ParameterOwner = NonNullable<WeightTensor['owner']>;

export interface ParameterRequest {
  /** One name for each part; parts are stacked along axis 0, so that parallel convolutions can run as one. */
  readonly names: readonly string[];
  /** Shape of one part. */
  readonly shape: Shape;
  /** Inputs of one output, which bounds the initial values. */
  readonly fanIn: number;
  readonly role: WeightTensor['role'];
  /** Which operation each part belongs to; the skeleton if absent. */
  readonly owners?: readonly (ParameterOwner | undefined)[];
}

/** Where a network under construction gets its parameters from: the parts, stacked along axis 0. */
export type ParameterSource = (request: ParameterRequest) => TensorNode;

/** Shape of the stacked parts. */
export function stackedShape(request: ParameterRequest): Shape {
  const [first, ...rest] = request.shape;
  return [first! * request.names.length, ...rest];
}
