import { TouchstoneError } from '@touchstone/contract';
import type { Attribute, Shape, TensorNode } from '@touchstone/contract';
import { graphOf } from './graph.js';

export type Attributes = Readonly<Record<string, Attribute>>;

/**
 * Gradient with respect to each input, as more program; `undefined` where it is zero everywhere.
 * @param node the operation's result
 * @param upstream gradient with respect to `node`, same shape
 */
export type GradientRule = (node: TensorNode, upstream: TensorNode) => readonly (TensorNode | undefined)[];

export interface OperationDefinition {
  readonly name: string;
  /** Shape of the result. Throws `PROGRAM` (see `shapeError`). */
  shape(inputs: readonly TensorNode[], attributes: Attributes): Shape;
  readonly gradient: GradientRule;
}

const definitions = new Map<string, OperationDefinition>();

/** Makes an operation known to `gradients`. */
export function defineOperation(definition: OperationDefinition): OperationDefinition {
  if (definitions.has(definition.name)) {
    throw new TouchstoneError('PROGRAM', `operation '${definition.name}' is defined twice`);
  }
  definitions.set(definition.name, definition);
  return definition;
}

/** Applies an operation after checking shapes. */
export function apply(
  definition: OperationDefinition,
  inputs: readonly TensorNode[],
  attributes: Attributes = {},
): TensorNode {
  return graphOf(inputs[0]!).add(definition.name, inputs, attributes, definition.shape(inputs, attributes));
}

/** The gradient rule of an operation. Throws `PROGRAM` naming the operation where there is none. */
export function gradientRule(operation: string): GradientRule {
  const definition = definitions.get(operation);
  if (!definition) {
    throw new TouchstoneError('PROGRAM', `no gradient rule for operation '${operation}'`, {
      hint: 'define it with defineOperation, or differentiate with respect to its result',
    });
  }
  return definition.gradient;
}

/** Names of all operations that have rules. */
export function operationNames(): readonly string[] {
  return [...definitions.keys()];
}
