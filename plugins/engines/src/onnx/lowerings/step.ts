import { ELEMENT_TYPE } from '../model/onnx-schema.js';
import type { Lowering } from '../lowering.js';

/** `Sign` would be shorter but falls back to the CPU on WebGPU. */
export const step: Lowering = (node, { builder, value }) =>
  builder.node('Cast', [builder.node('Greater', [value(node.inputs[0]!), builder.scalar(0)])], {
    to: ELEMENT_TYPE.float32,
  });
