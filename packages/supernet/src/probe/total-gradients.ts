import type { TensorNode } from '@touchstone/contract';
import { gradients } from '@touchstone/program';

/**
 * Total derivatives: unlike those of `gradients`, which takes variables as independent of each other,
 * they go through the variables that depend on other variables, as the outputs of a cell depend on
 * those of the cells before it.
 *
 * Variables are differentiated in groups whose members do not depend on each other. What the groups'
 * backward passes have in common are equal nodes, which a graph keeps once: together they are one
 * backward pass.
 */
export function totalGradients(
  output: TensorNode,
  variables: readonly TensorNode[],
  upstream?: TensorNode,
): readonly TensorNode[] {
  const targets = new Set(variables);
  const levels = dependencyLevels(targets);
  const results = new Map<TensorNode, TensorNode>();
  for (const level of new Set(levels.values())) {
    const group = [...targets].filter((variable) => levels.get(variable) === level);
    const found = gradients(output, group, upstream ? { upstream } : {});
    group.forEach((variable, index) => results.set(variable, found[index]!));
  }
  return variables.map((variable) => results.get(variable)!);
}

/** For each variable, the most variables that lie on a path to it, itself included. */
function dependencyLevels(variables: ReadonlySet<TensorNode>): ReadonlyMap<TensorNode, number> {
  const depths = new Map<TensorNode, number>();
  for (const node of ancestors(variables)) {
    const below = node.inputs.reduce((most, input) => Math.max(most, depths.get(input)!), 0);
    depths.set(node, below + (variables.has(node) ? 1 : 0));
  }
  return new Map([...variables].map((variable) => [variable, depths.get(variable)!]));
}

/** The nodes and all that they are computed from, inputs of a node before the node. */
function ancestors(nodes: Iterable<TensorNode>): readonly TensorNode[] {
  const found = new Set<TensorNode>();
  const stack = [...nodes];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (found.has(node)) continue;
    found.add(node);
    stack.push(...node.inputs);
  }
  return [...found].toSorted((a, b) => a.id - b.id);
}
