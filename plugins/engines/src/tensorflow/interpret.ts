import { clone, tidy } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { TouchstoneError } from '@touchstone/contract';
import type { TensorNode } from '@touchstone/contract';
import type { Kernel } from './kernel.js';
import type { Schedule } from './schedule.js';

/**
 * Runs a schedule. Each value is disposed after its last use, so that memory holds no more than is alive.
 * @param given values of inputs and constants; they stay the caller's
 * Throws `ENGINE` naming the operation that TensorFlow.js could not compute, as where memory runs out.
 * @returns tensors of their own, one per output
 */
export function interpret(
  { steps, outputs }: Schedule,
  given: ReadonlyMap<TensorNode, Tensor>,
): Record<string, Tensor> {
  return tidy(() => {
    const known = new Map(given);
    for (const { node, kernel, last } of steps) {
      const inputs = node.inputs.map((input) => known.get(input)!);
      const result = tidy(() => {
        const value = compute(kernel, node, inputs);
        // TensorFlow.js hands back the input itself where there is nothing to do.
        return inputs.includes(value) ? clone(value) : value;
      });
      known.set(node, result);
      for (const dead of last) {
        known.get(dead)!.dispose();
        known.delete(dead);
      }
    }
    return Object.fromEntries(outputs.map(([name, node]) => [name, clone(known.get(node)!)]));
  });
}

function compute(kernel: Kernel, node: TensorNode, inputs: readonly Tensor[]): Tensor {
  try {
    return kernel(node, inputs);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const result = `${node.operation} of shape [${node.shape.join(', ')}]`;
    throw new TouchstoneError('ENGINE', `tensorflow: ${result} failed: ${problem}`, { where: node.operation, cause });
  }
}
