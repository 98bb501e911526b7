import { TouchstoneError } from '@touchstone/contract';
import type { Program, TensorNode } from '@touchstone/contract';
import { fillValue, liveNodes } from '@touchstone/program';
import { blockedValues } from './blocked/blocked-values.js';
import type { LoweringContext } from './lowering.js';
import { deviceLowerings, lowerings } from './lowerings/index.js';
import { ModelBuilder } from './model/model-builder.js';
import { splitSlices } from './split-slices.js';

export interface LoweredProgram {
  /** The bytes of the .onnx file. */
  readonly model: Uint8Array;
  /** ONNX name of each output. */
  readonly outputs: Readonly<Record<string, string>>;
}

export interface LoweringOptions {
  /** Whose own lowerings take precedence; without one those of the CPU. */
  readonly device?: string;
  /** Channels that the CPU's kernels keep together (see `findBlock`); 1, and if absent, is the plain layout. */
  readonly block?: number;
}

/** Lowers a whole program to one ONNX graph. Throws `ENGINE` naming an operation without a lowering. */
export function lower(program: Program, options: LoweringOptions = {}): LoweredProgram {
  const { block = 1, device = 'cpu' } = options;
  const own = deviceLowerings[device] ?? {};
  const builder = new ModelBuilder();
  const nodes = liveNodes(program);
  const names = new Map<TensorNode, string>();
  const shared = new Map<string, string>();
  const value = (node: TensorNode): string => {
    let name = names.get(node);
    if (name === undefined) {
      name = blocked?.isBlocked(node) ? blocked.plain(node) : lowerings['fill']!(node, context);
      names.set(node, name);
    }
    return name;
  };
  const context: LoweringContext = {
    builder,
    value,
    operand: (node) => {
      const constant = fillValue(node);
      return constant === undefined ? value(node) : builder.scalar(constant);
    },
    once: (key, make) => {
      let name = shared.get(key);
      if (name === undefined) {
        name = make();
        shared.set(key, name);
      }
      return name;
    },
  };
  const blocked = block > 1 ? blockedValues(nodes, program, block, context) : undefined;
  const splits = splitSlices(nodes.filter((node) => !blocked?.isBlocked(node)));
  for (const node of nodes) {
    // Fills become scalars or vectors where they are used.
    if (node.operation === 'fill') continue;
    const result = blocked?.lower(node);
    if (result === 'blocked') continue;
    const lowering = own[node.operation] ?? splits.get(node) ?? lowerings[node.operation];
    if (!lowering) throw new TouchstoneError('ENGINE', `the onnx engine cannot lower operation '${node.operation}'`);
    names.set(node, result ?? lowering(node, context));
  }
  return { outputs: declareOutputs(program, builder, value), model: builder.encode() };
}

/** A result that is an input, a constant or another output's needs a copy of its own. */
function declareOutputs(
  program: Program,
  builder: ModelBuilder,
  value: (node: TensorNode) => string,
): Record<string, string> {
  const taken = new Set<string>();
  const outputs: Record<string, string> = {};
  for (const [name, node] of Object.entries(program.outputs)) {
    const computed = !['input', 'constant', 'fill'].includes(node.operation);
    const source = value(node);
    let own = computed ? source : builder.node('Identity', [source]);
    while (taken.has(own)) own = builder.node('Identity', [own]);
    taken.add(own);
    builder.output(own, node.shape);
    outputs[name] = own;
  }
  return outputs;
}
