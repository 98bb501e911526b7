import { TouchstoneError } from '@touchstone/contract';
import type { Engine, EngineTensor, Executable, Program, Shape } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';
import { evaluateReference } from '../engine/reference/evaluate-reference.js';
import { references } from '../engine/reference/references.js';

/**
 * An engine on the float64 reference: every run is computed in float64 by plain loops and rounded to
 * float32. Slow, needs nothing installed, and independent of the real engines; for small networks in tests.
 */
export function referenceEngine(): Engine {
  return {
    name: 'reference',
    device: 'cpu',
    numerics: 'float64 reference',
    compile: async (program) => compile(program),
    upload: (data, shape) => new ReferenceTensor(data, shape),
    download: async (tensor) => valuesOf(tensor, 'a tensor to download').slice(),
    release: (tensor) => {
      if (tensor instanceof ReferenceTensor) tensor.values = undefined;
    },
    dispose: async () => {},
  };
}

class ReferenceTensor implements EngineTensor {
  readonly shape: Shape;
  /** Undefined once released. */
  values: Float32Array | undefined;

  constructor(values: Float32Array, shape: Shape) {
    if (values.length !== sizeOf(shape)) {
      throw new TouchstoneError('ENGINE', `reference: ${values.length} values for shape [${shape.join(', ')}]`);
    }
    this.values = values;
    this.shape = shape;
  }
}

function valuesOf(tensor: EngineTensor | undefined, what: string): Float32Array {
  if (tensor instanceof ReferenceTensor && tensor.values) return tensor.values;
  const problem = !tensor ? 'was not given' : 'was released before, or belongs to another engine';
  throw new TouchstoneError('ENGINE', `reference: ${what} ${problem}`);
}

function compile(program: Program): Executable {
  const live = liveNodes(program);
  const unknown = live.find(({ operation }) => operation !== 'input' && !references[operation]);
  if (unknown) throw new TouchstoneError('ENGINE', `reference: cannot evaluate operation '${unknown.operation}'`);
  const needed = Object.entries(program.inputs).filter(([, node]) => live.includes(node));
  return {
    run: async (tensors) => {
      const inputs: Record<string, Float32Array> = {};
      for (const [name, { shape }] of needed) {
        inputs[name] = valuesOf(tensors[name], `input '${name}'`);
        const given = tensors[name]!.shape;
        if (given.join() !== shape.join()) {
          const shapes = `[${given.join(', ')}], not [${shape.join(', ')}]`;
          throw new TouchstoneError('ENGINE', `reference: input '${name}' has shape ${shapes}`);
        }
      }
      const results = Object.entries(evaluateReference(program, inputs));
      return Object.fromEntries(
        results.map(([name, values]) => {
          const { shape } = program.outputs[name]!;
          return [name, new ReferenceTensor(Float32Array.from(values), shape)];
        }),
      );
    },
    dispose: async () => {},
  };
}
