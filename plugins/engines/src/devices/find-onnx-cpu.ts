import { availableParallelism, cpus } from 'node:os';
import type { FoundDevice } from './found-device.js';
import { onnxruntimeVersion } from '../onnx/device/onnxruntime-version.js';
import { probeOnnx } from './probe-onnx.js';
import { DEVICE_REMEDIES } from '../onnx/device/device-failure.js';
import { vectorWidth } from './vector-width.js';

/** onnxruntime's own kernels. */
export async function findOnnxCpu(): Promise<FoundDevice> {
  const version = onnxruntimeVersion();
  const { works, output } = await probeOnnx('cpu');
  if (!works) {
    const detail = `onnxruntime ${version} does not run: ${output}`;
    return { engine: 'onnx', device: 'cpu', available: false, detail, remedy: DEVICE_REMEDIES.cpu };
  }
  const width = await vectorWidth();
  const parts = [
    `onnxruntime ${version}`,
    `${availableParallelism()} threads`,
    cpus()[0]?.model.trim() ?? process.arch,
    width ? `${width.name} (blocks of ${width.block})` : 'vector instructions unknown',
  ];
  return { engine: 'onnx', device: 'cpu', available: true, detail: parts.join(', ') };
}
