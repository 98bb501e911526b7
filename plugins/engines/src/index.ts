import { onnx } from './onnx/onnx.js';
import { tensorflow } from './tensorflow/tensorflow.js';

export { findDevices } from './devices/find-devices.js';
export type { FoundDevice } from './devices/found-device.js';

export const engines = [onnx, tensorflow] as const;
