import type { Shape } from '@touchstone/contract';
import { ELEMENT_TYPE, encodeModel } from './onnx-schema.js';

/** Domain of onnxruntime's operators on the CPU's blocked layout. */
export const BLOCKED_DOMAIN = 'com.microsoft.nchwc';

export type OnnxAttribute = number | string | readonly number[] | { readonly float: number };

interface OnnxNode {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly opType: string;
  readonly domain: string;
  readonly attribute: readonly object[];
}

/** Collects the nodes, constants, inputs and outputs of one ONNX graph. Values are known by name. */
export class ModelBuilder {
  readonly #nodes: OnnxNode[] = [];
  readonly #results = new Map<string, readonly string[]>();
  readonly #constants = new Map<string, { name: string; message: object }>();
  readonly #inputs: object[] = [];
  readonly #outputs: object[] = [];
  #names = 0;

  get nodeCount(): number {
    return this.#nodes.length;
  }

  input(name: string, shape: Shape): string {
    this.#inputs.push(valueInfo(name, shape));
    return name;
  }

  output(name: string, shape: Shape): void {
    this.#outputs.push(valueInfo(name, shape));
  }

  /** A node with one result. */
  node(
    opType: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>> = {},
    domain = '',
  ): string {
    return this.nodes(opType, inputs, 1, attributes, domain)[0]!;
  }

  /** A node with several results. Equal nodes are made once: no operator that we use gives something else each time. */
  nodes(
    opType: string,
    inputs: readonly string[],
    results: number,
    attributes: Readonly<Record<string, OnnxAttribute>> = {},
    domain = '',
  ): readonly string[] {
    const key = JSON.stringify([opType, domain, inputs, results, attributes]);
    const known = this.#results.get(key);
    if (known) return known;
    const output = Array.from({ length: results }, () => `${opType}_${this.#names++}`);
    this.#results.set(key, output);
    const attribute = Object.entries(attributes).map(([name, value]) => attributeMessage(name, value));
    this.#nodes.push({ input: inputs, output, opType, domain, attribute });
    return output;
  }

  /** float32 constant. Equal constants are stored once. */
  floats(values: Float32Array, shape: Shape): string {
    return this.#constant(
      ELEMENT_TYPE.float32,
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      shape,
    );
  }

  /** float32 scalar constant. */
  scalar(value: number): string {
    return this.floats(Float32Array.of(value), []);
  }

  /** int64 vector constant, as for shapes and axes. */
  integers(...values: readonly number[]): string {
    return this.indices(values, [values.length]);
  }

  /** int64 constant. */
  indices(values: readonly number[], shape: Shape): string {
    const data = BigInt64Array.from(values, (value) => BigInt(value));
    return this.#constant(ELEMENT_TYPE.int64, new Uint8Array(data.buffer), shape);
  }

  #constant(dataType: number, rawData: Uint8Array, dims: Shape): string {
    // latin1 keeps every byte, so that the key is the content.
    const key = `${dataType}|${dims.join()}|${Buffer.from(rawData).toString('latin1')}`;
    const known = this.#constants.get(key);
    if (known) return known.name;
    const name = `constant_${this.#constants.size}`;
    this.#constants.set(key, { name, message: { name, dims, dataType, rawData } });
    return name;
  }

  /** The bytes of the .onnx file, with only what the outputs need. */
  encode(): Uint8Array {
    const needed = new Set(this.#outputs.map((output) => (output as { name: string }).name));
    const nodes: OnnxNode[] = [];
    for (const node of this.#nodes.toReversed()) {
      if (!node.output.some((name) => needed.has(name))) continue;
      node.input.forEach((name) => needed.add(name));
      nodes.push(node);
    }
    return encodeModel({
      irVersion: 8,
      producerName: 'touchstone',
      opsetImport: [
        { domain: '', version: 17 },
        { domain: 'com.microsoft', version: 1 },
        ...(nodes.some(({ domain }) => domain === BLOCKED_DOMAIN) ? [{ domain: BLOCKED_DOMAIN, version: 1 }] : []),
      ],
      graph: {
        name: 'program',
        node: nodes.toReversed(),
        initializer: [...this.#constants.values()].filter(({ name }) => needed.has(name)).map(({ message }) => message),
        input: this.#inputs,
        output: this.#outputs,
      },
    });
  }
}

function valueInfo(name: string, shape: Shape): object {
  const dim = shape.map((dimValue) => ({ dimValue }));
  return { name, type: { tensorType: { elemType: ELEMENT_TYPE.float32, shape: { dim } } } };
}

function attributeMessage(name: string, value: OnnxAttribute): object {
  if (typeof value === 'number') return { name, type: 2, i: value };
  if (typeof value === 'string') return { name, type: 3, s: new TextEncoder().encode(value) };
  if ('float' in value) return { name, type: 1, f: value.float };
  return { name, type: 7, ints: value };
}
