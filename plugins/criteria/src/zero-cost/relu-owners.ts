import { TouchstoneError } from '@touchstone/contract';
import type { OperationOutput, ProbeNetwork, SearchSpace, TensorNode } from '@touchstone/contract';

/** The operations that apply a ReLU to a node, for every such node; once for each ReLU. The skeleton's are not listed. */
export function reluOwners(
  { outputs }: ProbeNetwork,
  space: SearchSpace,
): ReadonlyMap<TensorNode, readonly OperationOutput[]> {
  const owners = new Map<TensorNode, OperationOutput[]>();
  for (const output of outputs) {
    const { layers } = space.operations[output.operation]!;
    const count = layers === 'zero' ? 0 : layers.filter(({ layer }) => layer === 'relu').length;
    for (const input of lastReluInputs(output, count)) {
      owners.set(input, [...(owners.get(input) ?? []), output]);
    }
  }
  return owners;
}

/** Layers compute from their first input, so that following it leads back through the operation's own. */
function lastReluInputs({ value }: OperationOutput, count: number): TensorNode[] {
  const found: TensorNode[] = [];
  for (let node: TensorNode | undefined = value; found.length < count; node = node.inputs[0]) {
    if (!node)
      throw new TouchstoneError('PROGRAM', `an operation of ${count} ReLUs has ${found.length} in its program`);
    if (node.operation === 'relu') found.push(node.inputs[0]!);
  }
  return found;
}
