import { ELEMENT_TYPE, encodeModel } from '../model/onnx-schema.js';

/** Names of the copy model's input and output. */
export const COPY = { from: 'from', to: 'to' } as const;

/** A model that copies one float32 tensor of any shape, as the bytes of an .onnx file. */
export function copyModel(): Uint8Array {
  const tensor = (name: string): object => ({ name, type: { tensorType: { elemType: ELEMENT_TYPE.float32 } } });
  return encodeModel({
    irVersion: 8,
    producerName: 'touchstone',
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name: 'copy',
      node: [{ input: [COPY.from], output: [COPY.to], opType: 'Identity' }],
      input: [tensor(COPY.from)],
      output: [tensor(COPY.to)],
    },
  });
}
