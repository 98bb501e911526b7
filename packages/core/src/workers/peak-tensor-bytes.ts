import type { Program, TensorNode } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';

/**
 * Bytes of the tensors of a program that are alive at the same time, at most: each from when it is computed
 * until its last use, inputs from the start, outputs until the end. Reshaped tensors are shared. What an
 * engine needs besides, as for unfolded images, is not in it.
 */
export function peakTensorBytes(program: Program): number {
  const nodes = liveNodes(program);
  const owner = new Map<TensorNode, TensorNode>();
  const lastUse = new Map<TensorNode, number>();
  for (const [at, node] of nodes.entries()) {
    owner.set(node, node.operation === 'reshape' ? owner.get(node.inputs[0]!)! : node);
    for (const used of [node, ...node.inputs]) lastUse.set(owner.get(used)!, at);
  }
  for (const output of Object.values(program.outputs)) lastUse.set(owner.get(output)!, nodes.length);

  const bytesOf = (node: TensorNode): number => 4 * sizeOf(node.shape);
  const freedAfter = new Map<number, number>();
  for (const [node, at] of lastUse) freedAfter.set(at, (freedAfter.get(at) ?? 0) + bytesOf(node));
  let [alive, peak] = [0, 0];
  for (const node of nodes) if (node.operation === 'input') alive += bytesOf(node);
  for (const [at, node] of nodes.entries()) {
    if (owner.get(node) === node && node.operation !== 'input') alive += bytesOf(node);
    peak = Math.max(peak, alive);
    alive -= freedAfter.get(at) ?? 0;
  }
  return peak;
}
