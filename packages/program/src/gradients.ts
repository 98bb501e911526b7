import { TouchstoneError } from '@touchstone/contract';
import type { TensorNode } from '@touchstone/contract';
import { graphOf } from './graph/graph.js';
import { gradientRule } from './graph/operation.js';
import { accumulate } from './graph/accumulate.js';
import { shapeError } from './graph/shape-error.js';

export interface GradientOptions {
  /** Gradient with respect to the output; 1 if absent. */
  readonly upstream?: TensorNode;
  /** Nodes that count as constants, whatever computes them (a stop of the gradient). */
  readonly constants?: readonly TensorNode[];
}

/**
 * Gradients of `output` with respect to `variables`, as more nodes of the same graph; they can be
 * differentiated again, to any order. Variables are taken as independent, whatever computes them.
 *
 * @param output a scalar, or any shape together with `upstream`
 * @returns one node per variable, of the variable's shape; zeros where `output` does not depend on it
 */
export function gradients(
  output: TensorNode,
  variables: readonly TensorNode[],
  options: GradientOptions = {},
): readonly TensorNode[] {
  const { upstream, constants = [] } = options;
  if (!upstream && output.shape.length > 0) {
    throw new TouchstoneError('PROGRAM', `gradients: output of shape [${output.shape.join(', ')}] is no scalar`, {
      hint: 'sum it, or pass the upstream gradient',
    });
  }
  if (upstream && upstream.shape.join() !== output.shape.join()) {
    throw shapeError('gradients', [output, upstream], 'output and upstream gradient differ in shape');
  }
  const graph = graphOf(output);
  const targets = new Set(variables);
  const path = nodesBetween(output, targets, new Set(constants));
  const contributions = new Map<TensorNode, TensorNode[]>();
  contributions.set(output, [upstream ?? graph.fill([], 1)]);

  for (const node of path) {
    if (targets.has(node)) continue;
    const received = contributions.get(node);
    if (!received) continue;
    const results = gradientRule(node.operation)(node, accumulate(received));
    node.inputs.forEach((input, index) => {
      const result = results[index];
      if (!result || !path.has(input)) return;
      const list = contributions.get(input);
      if (list) list.push(result);
      else contributions.set(input, [result]);
    });
  }
  return variables.map((variable) => {
    const received = contributions.get(variable);
    return received ? accumulate(received) : graph.fill(variable.shape, 0);
  });
}

/** Nodes on a path from a target to `output`, later nodes first. */
function nodesBetween(
  output: TensorNode,
  targets: ReadonlySet<TensorNode>,
  constants: ReadonlySet<TensorNode>,
): ReadonlySet<TensorNode> {
  const ancestors = new Set<TensorNode>();
  const stack = [output];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (ancestors.has(node) || (constants.has(node) && !targets.has(node))) continue;
    ancestors.add(node);
    if (!targets.has(node)) stack.push(...node.inputs);
  }
  const ordered = [...ancestors].sort((a, b) => a.id - b.id);
  const dependent = new Set<TensorNode>();
  for (const node of ordered) {
    if (targets.has(node) || node.inputs.some((input) => dependent.has(input))) dependent.add(node);
  }
  return new Set([...dependent].sort((a, b) => b.id - a.id));
}
