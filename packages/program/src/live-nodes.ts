import type { Program, TensorNode } from '@touchstone/contract';

/** The nodes that the outputs need, inputs of a node before the node. */
export function liveNodes(program: Program): readonly TensorNode[] {
  const live = new Set<TensorNode>();
  const stack = Object.values(program.outputs);
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (live.has(node)) continue;
    live.add(node);
    stack.push(...node.inputs);
  }
  return [...live].sort((a, b) => a.id - b.id);
}
