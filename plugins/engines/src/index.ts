import { onnx } from './onnx/onnx.js';

export const engines = [onnx] as const;
