import { onnx } from './onnx/onnx.js';
import { tensorflow } from './tensorflow/tensorflow.js';

export const engines = [onnx, tensorflow] as const;
