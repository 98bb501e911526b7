/**
 * A tensor program is plain data: a graph of operations on float32 tensors of static shape,
 * NCHW as in ONNX and PyTorch. `@touchstone/program` builds and differentiates programs,
 * engines compile and run them.
 */
export type Shape = readonly number[];

export type Attribute = number | string | boolean | readonly number[] | Float32Array;

/** One value of a program: the result of one operation. */
export interface TensorNode {
  /** Position in its graph; inputs of a node have smaller ids. */
  readonly id: number;
  /** Name of the operation, as in `convolution`; `input` and `constant` are leaves. */
  readonly operation: string;
  readonly inputs: readonly TensorNode[];
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly shape: Shape;
}

export interface Program {
  /** Names and nodes of the inputs. An input that no output uses may be left out when running. */
  readonly inputs: Readonly<Record<string, TensorNode>>;
  readonly outputs: Readonly<Record<string, TensorNode>>;
}
