import type { Program, TensorNode } from '@touchstone/contract';
import { liveNodes } from '@touchstone/program';
import { lowerings } from '../lowerings/index.js';
import type { Device } from './device.js';

/**
 * The program with each operation that a device needs lowered in its own way under a name of its own
 * (see `deviceOperation`). The same program where there is none.
 */
export function adaptProgram(program: Program, device: Device): Program {
  const live = liveNodes(program);
  if (!live.some((node) => deviceOperation(node.operation, device) in lowerings)) return program;
  const adapted = new Map<TensorNode, TensorNode>();
  for (const node of live) {
    const own = deviceOperation(node.operation, device);
    adapted.set(node, {
      ...node,
      operation: own in lowerings ? own : node.operation,
      inputs: node.inputs.map((input) => adapted.get(input)!),
    });
  }
  const rename = (nodes: Readonly<Record<string, TensorNode>>): Record<string, TensorNode> =>
    Object.fromEntries(Object.entries(nodes).map(([name, node]) => [name, adapted.get(node) ?? node]));
  return { inputs: rename(program.inputs), outputs: rename(program.outputs) };
}

/** Name under which the table of lowerings has a device's own form of an operation. */
function deviceOperation(operation: string, device: string): string {
  return `${operation}@${device}`;
}
