import { TouchstoneError } from '@touchstone/contract';
import type { Engine } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import { Tensor } from 'onnxruntime-node';
import { compileProgram } from './compile-program.js';
import { checkDevice } from './device/check-device.js';
import { openDeviceMemory } from './device/device-memory.js';
import type { DeviceOptions } from './device/device.js';
import { onnxruntimeVersion } from './device/onnxruntime-version.js';
import { numericsOf } from './device/numerics-of.js';
import { OnnxTensor, ownTensor } from './onnx-tensor.js';

/** Throws `ENGINE` where the device is not there or does not start. */
export async function createOnnxEngine(options: DeviceOptions): Promise<Engine> {
  checkDevice(options);
  const memory = options.device === 'cpu' ? undefined : await openDeviceMemory(options);
  return {
    name: 'onnx',
    device: options.device,
    numerics: numericsOf(onnxruntimeVersion(), options),
    compile: (program) => compileProgram(program, options, memory),
    upload: (data, shape) => {
      if (data.length !== sizeOf(shape)) {
        throw new TouchstoneError('ENGINE', `upload: ${data.length} values for shape [${shape.join(', ')}]`);
      }
      return new OnnxTensor(new Tensor('float32', data, shape));
    },
    download: (tensor) => ownTensor(tensor).download(memory),
    release: (tensor) => ownTensor(tensor).release(),
    dispose: async () => memory?.dispose(),
  };
}
