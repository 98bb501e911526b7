import { TouchstoneError } from '@touchstone/contract';
import type { Program, TensorNode } from '@touchstone/contract';
import { liveNodes } from '@touchstone/program';
import type { Kernel } from './kernel.js';
import { kernels } from './kernels.js';

/** One kernel call, and the values that nobody needs after it. */
interface Step {
  readonly node: TensorNode;
  readonly kernel: Kernel;
  readonly last: readonly TensorNode[];
}

/** What a program does, in order. */
export interface Schedule {
  /** Inputs that are needed, by name. */
  readonly inputs: readonly (readonly [string, TensorNode])[];
  readonly constants: readonly TensorNode[];
  readonly steps: readonly Step[];
  readonly outputs: readonly (readonly [string, TensorNode])[];
}

/** Throws `ENGINE` naming an operation that has no kernel. */
export function schedule(program: Program): Schedule {
  const live = liveNodes(program);
  const computed = live.filter((node) => node.operation !== 'input' && node.operation !== 'constant');
  const kept = new Set(Object.values(program.outputs));
  const lastUser = new Map<TensorNode, TensorNode>();
  for (const node of computed) for (const input of node.inputs) lastUser.set(input, node);
  const last = new Map<TensorNode, TensorNode[]>();
  for (const node of computed) {
    const user = lastUser.get(node);
    if (user && !kept.has(node)) last.set(user, [...(last.get(user) ?? []), node]);
  }
  const needed = new Set(live);
  return {
    inputs: Object.entries(program.inputs).filter(([, node]) => needed.has(node)),
    constants: live.filter((node) => node.operation === 'constant'),
    steps: computed.map((node) => ({ node, kernel: kernelOf(node), last: last.get(node) ?? [] })),
    outputs: Object.entries(program.outputs),
  };
}

function kernelOf(node: TensorNode): Kernel {
  const kernel = kernels.get(node.operation);
  if (kernel) return kernel;
  throw new TouchstoneError('ENGINE', `tensorflow: no kernel for operation '${node.operation}'`, {
    where: node.operation,
    hint: 'use another engine, or express it by other operations',
  });
}
