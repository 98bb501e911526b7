import { TouchstoneError } from '@touchstone/contract';
import type { Program, TensorNode } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';
import { references } from './references.js';

/**
 * Evaluates a program in float64 by plain loops: slow, and independent of every engine.
 * @param inputs values by name, row-major; those that no output needs may be absent
 * @returns values of the outputs by name, row-major
 * Throws `PROGRAM` where an input is absent or of another size, or an operation has no reference.
 */
export function evaluateReference(
  program: Program,
  inputs: Readonly<Record<string, ArrayLike<number>>>,
): Record<string, Float64Array> {
  const known = new Map<TensorNode, Float64Array>();
  for (const node of liveNodes(program)) {
    if (node.operation === 'input') {
      known.set(node, inputValues(node, inputs));
      continue;
    }
    const reference = references[node.operation];
    if (!reference) throw new TouchstoneError('PROGRAM', `operation '${node.operation}' has no reference`);
    known.set(
      node,
      reference(
        node,
        node.inputs.map((input) => known.get(input)!),
      ),
    );
  }
  return Object.fromEntries(Object.entries(program.outputs).map(([name, node]) => [name, known.get(node)!.slice()]));
}

function inputValues(node: TensorNode, inputs: Readonly<Record<string, ArrayLike<number>>>): Float64Array {
  const name = String(node.attributes['name']);
  const values = inputs[name];
  if (values?.length !== sizeOf(node.shape)) {
    const problem = values ? `has ${values.length} values, not ${sizeOf(node.shape)}` : 'is absent';
    throw new TouchstoneError('PROGRAM', `input '${name}' of shape [${node.shape.join(', ')}] ${problem}`);
  }
  return Float64Array.from(values);
}
