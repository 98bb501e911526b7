import { listSupportedBackends } from 'onnxruntime-node';
import { DEVICE_REMEDIES } from '../onnx/device/device-failure.js';
import type { FoundDevice } from './found-device.js';
import { onnxruntimeVersion } from '../onnx/device/onnxruntime-version.js';
import { probeOnnx } from './probe-onnx.js';

/** CoreML, part of macOS. Never seen to work by us, for want of a Mac. */
export async function findCoreml(): Promise<FoundDevice> {
  const found = { engine: 'onnx', device: 'coreml' } as const;
  if (!listSupportedBackends().some(({ name }) => name === 'coreml')) {
    const detail = `CoreML is part of macOS; this is ${process.platform}`;
    return { ...found, available: false, detail, remedy: 'use WebGPU or the CPU' };
  }
  const { works, output } = await probeOnnx('coreml');
  return works
    ? { ...found, available: true, detail: `onnxruntime ${onnxruntimeVersion()}` }
    : { ...found, available: false, detail: `does not start: ${output}`, remedy: DEVICE_REMEDIES.coreml };
}
