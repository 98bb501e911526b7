import protobuf from 'protobufjs/light.js';

const repeated = (type: string, id: number): object => ({ rule: 'repeated', type, id });
const single = (type: string, id: number): object => ({ type, id });

/** The messages of ONNX (onnx.proto, IR version 8) that we write, with their field numbers. */
const root = protobuf.Root.fromJSON({
  nested: {
    Model: {
      fields: {
        irVersion: single('int64', 1),
        producerName: single('string', 2),
        graph: single('Graph', 7),
        opsetImport: repeated('OperatorSet', 8),
      },
    },
    OperatorSet: { fields: { domain: single('string', 1), version: single('int64', 2) } },
    Graph: {
      fields: {
        node: repeated('Node', 1),
        name: single('string', 2),
        initializer: repeated('Tensor', 5),
        input: repeated('ValueInfo', 11),
        output: repeated('ValueInfo', 12),
      },
    },
    Node: {
      fields: {
        input: repeated('string', 1),
        output: repeated('string', 2),
        opType: single('string', 4),
        attribute: repeated('Attribute', 5),
        domain: single('string', 7),
      },
    },
    Attribute: {
      fields: {
        name: single('string', 1),
        f: single('float', 2),
        i: single('int64', 3),
        s: single('bytes', 4),
        ints: repeated('int64', 8),
        type: single('int32', 20),
      },
    },
    Tensor: {
      fields: {
        dims: repeated('int64', 1),
        dataType: single('int32', 2),
        name: single('string', 8),
        rawData: single('bytes', 9),
      },
    },
    ValueInfo: { fields: { name: single('string', 1), type: single('Type', 2) } },
    Type: { fields: { tensorType: single('TensorType', 1) } },
    TensorType: { fields: { elemType: single('int32', 1), shape: single('TensorShape', 2) } },
    TensorShape: { fields: { dim: repeated('Dimension', 1) } },
    Dimension: { fields: { dimValue: single('int64', 1) } },
  },
} as protobuf.INamespace);

const Model = root.lookupType('Model');

/** ONNX element types. */
export const ELEMENT_TYPE = { float32: 1, int64: 7, bool: 9 } as const;

/** A model message as the bytes of an .onnx file. */
export function encodeModel(model: object): Uint8Array {
  return Model.encode(Model.create(model)).finish();
}
