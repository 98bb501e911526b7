import { TouchstoneError } from '@touchstone/contract';
import { listSupportedBackends } from 'onnxruntime-node';
import { CUDA_FILES_REMEDY, missingCudaFiles } from './cuda-files.js';
import type { DeviceOptions } from './device.js';

/** Throws `ENGINE` where the device is known not to be there before anything is tried. */
export function checkDevice({ device, deviceId }: DeviceOptions): void {
  if (deviceId > 0 && device !== 'cuda') {
    throw new TouchstoneError(
      'ENGINE',
      `onnx: deviceId ${deviceId} numbers CUDA devices, and the device is '${device}'`,
      {
        where: 'deviceId',
        hint: "leave deviceId out, or choose device 'cuda'",
      },
    );
  }
  const built = listSupportedBackends().map(({ name }) => name);
  if (!built.includes(device)) {
    throw new TouchstoneError(
      'ENGINE',
      `onnx: onnxruntime-node for ${process.platform} on ${process.arch} has no device '${device}'`,
      { where: 'device', hint: `choose among ${built.join(', ')}` },
    );
  }
  const missing = device === 'cuda' ? missingCudaFiles() : [];
  if (missing && missing.length > 0) {
    throw new TouchstoneError('ENGINE', `onnx: device 'cuda' needs ${missing.join(' and ')}, not installed`, {
      where: 'device',
      hint: CUDA_FILES_REMEDY,
    });
  }
}
