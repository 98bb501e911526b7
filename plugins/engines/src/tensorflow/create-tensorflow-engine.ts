import { enableProdMode, getBackend, setBackend, tensor, version_core } from '@tensorflow/tfjs-core';
import { TouchstoneError } from '@touchstone/contract';
import type { Engine } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { BackendChoice } from './backend.js';
import { compileProgram } from './compile-program.js';
import { loadBackend } from './load-backend.js';
import { ownTensor } from './own-tensor.js';
import { TensorflowTensor } from './tensorflow-tensor.js';

/** Throws `ENGINE` where the backend is not installed or cannot start. */
export async function createTensorflowEngine(choice: BackendChoice): Promise<Engine> {
  // Without it the CPU backend prints an advertisement for tfjs-node.
  enableProdMode();
  const backend = await loadBackend(choice);
  // The current backend is global to TensorFlow.js; once started, switching takes effect at once.
  const activate = (): void => {
    if (getBackend() !== backend.registeredAs) void setBackend(backend.registeredAs);
  };

  return {
    name: 'tensorflow',
    device: backend.device,
    numerics: `tensorflow ${backend.name} ${backend.version}, core ${version_core}`,
    compile: async (program) => compileProgram(program, activate),
    upload: (data, shape) => {
      if (data.length !== sizeOf(shape)) {
        throw new TouchstoneError('ENGINE', `tensorflow: ${data.length} values for shape [${shape.join(', ')}]`);
      }
      activate();
      return new TensorflowTensor(tensor(data, [...shape], 'float32'));
    },
    download: async (value) => {
      const data = await ownTensor(value, 'a tensor to download').data<'float32'>();
      // The CPU backend hands out its own memory.
      return data.slice();
    },
    release: (value) => {
      if (value instanceof TensorflowTensor) value.tensor.dispose();
    },
    dispose: async () => {},
  };
}
