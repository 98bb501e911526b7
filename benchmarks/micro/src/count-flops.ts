import type { Program, TensorNode } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';

/** Floating-point operations of a program's convolutions and matrix products, two for each multiplication and sum. */
export function countFlops(program: Program): number {
  return liveNodes(program).reduce((total, node) => total + flopsOf(node), 0);
}

function flopsOf(node: TensorNode): number {
  const [first, second] = node.inputs;
  switch (node.operation) {
    case 'convolution':
      return 2 * sizeOf(node.shape) * sizeOf(second!.shape.slice(1));
    case 'convolutionInputGradient':
      // Of the delta's every value, as many as the forward pass took to make it.
      return 2 * sizeOf(first!.shape) * sizeOf(second!.shape.slice(1));
    case 'convolutionWeightGradient':
      return 2 * sizeOf(second!.shape) * sizeOf(node.shape.slice(1));
    case 'matmul':
      return 2 * sizeOf(node.shape) * first!.shape[node.attributes['transposeLeft'] === true ? 0 : 1]!;
    default:
      return 0;
  }
}
