import type { TensorNode } from '@touchstone/contract';
import type { ModelBuilder } from './model/model-builder.js';

/** What a lowering may use while a program becomes an ONNX graph. */
export interface LoweringContext {
  readonly builder: ModelBuilder;
  /** ONNX name of a node that has been lowered. */
  value(node: TensorNode): string;
  /** Like `value`, but a tensor of equal values may come as a scalar constant that broadcasts. */
  operand(node: TensorNode): string;
  /** Result of `make` for the first call with this key; shared by all later ones. */
  once(key: string, make: () => string): string;
}

/** Adds the ONNX nodes of one operation and returns the name of its result. */
export type Lowering = (node: TensorNode, context: LoweringContext) => string;
