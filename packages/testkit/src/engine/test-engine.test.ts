import { TouchstoneError } from '@touchstone/contract';
import type { Engine, EngineTensor, Shape } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';
import { evaluateReference } from './reference/evaluate-reference.js';
import { references } from './reference/references.js';
import { testEngine } from './test-engine.js';

/** An engine on top of the reference: as exact as float32 tensors can be, so the suite must accept it. */
testEngine('reference', async (): Promise<Engine> => {
  const contents = new WeakMap<EngineTensor, Float32Array>();
  const wrap = (values: Float32Array, shape: Shape): EngineTensor => {
    const tensor = { shape };
    contents.set(tensor, values);
    return tensor;
  };
  return {
    name: 'reference',
    device: 'cpu',
    numerics: 'float64',
    compile: async (program) => {
      const unknown = liveNodes(program).find(({ operation }) => operation !== 'input' && !references[operation]);
      if (unknown) throw new TouchstoneError('ENGINE', `no reference for '${unknown.operation}'`);
      return {
        run: async (inputs) => {
          const values: Record<string, Float32Array> = {};
          for (const [name, node] of Object.entries(program.inputs)) {
            const tensor = inputs[name];
            if (!tensor && liveNodes(program).includes(node)) {
              throw new TouchstoneError('ENGINE', `input '${name}' is missing`);
            }
            if (tensor && tensor.shape.join() !== node.shape.join()) {
              const shapes = `[${tensor.shape.join(', ')}], not [${node.shape.join(', ')}]`;
              throw new TouchstoneError('ENGINE', `input '${name}' has shape ${shapes}`);
            }
            if (tensor) values[name] = contents.get(tensor)!;
          }
          const results = Object.entries(evaluateReference(program, values));
          return Object.fromEntries(
            results.map(([name, result]) => [name, wrap(Float32Array.from(result), program.outputs[name]!.shape)]),
          );
        },
        dispose: async () => {},
      };
    },
    upload: (data, shape) => {
      if (data.length !== sizeOf(shape)) throw new TouchstoneError('ENGINE', `no values for [${shape.join(', ')}]`);
      return wrap(data, shape);
    },
    download: async (tensor) => contents.get(tensor)!.slice(),
    release: (tensor) => {
      contents.delete(tensor);
    },
    dispose: async () => {},
  };
});
