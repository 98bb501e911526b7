import { TouchstoneError } from '@touchstone/contract';
import type { Attribute, Shape, TensorNode } from '@touchstone/contract';

/**
 * Arena of one program's nodes. Equal operations on equal inputs are one node, so that what
 * gradients share (a rectified input, a batch statistic, an im2col) is computed once.
 */
export class Graph {
  readonly #nodes: TensorNode[] = [];
  readonly #known = new Map<string, TensorNode>();
  readonly #inputs = new Map<string, TensorNode>();

  get nodes(): readonly TensorNode[] {
    return this.#nodes;
  }

  get inputs(): Readonly<Record<string, TensorNode>> {
    return Object.fromEntries(this.#inputs);
  }

  /** A named input. Throws `PROGRAM` where the name is taken. */
  input(name: string, shape: Shape): TensorNode {
    if (this.#inputs.has(name)) throw new TouchstoneError('PROGRAM', `input '${name}' is declared twice`);
    const node = this.add('input', [], { name }, shape);
    this.#inputs.set(name, node);
    return node;
  }

  /** A tensor of equal values. */
  fill(shape: Shape, value: number): TensorNode {
    return this.add('fill', [], { value }, shape);
  }

  /** A tensor of given values, row-major. Throws `PROGRAM` where their number does not fit the shape. */
  constant(values: Float32Array, shape: Shape): TensorNode {
    if (values.length !== sizeOf(shape)) {
      throw new TouchstoneError('PROGRAM', `constant: ${values.length} values for shape [${shape.join(', ')}]`);
    }
    return this.add('constant', [], { values }, shape);
  }

  add(
    operation: string,
    inputs: readonly TensorNode[],
    attributes: Readonly<Record<string, Attribute>>,
    shape: Shape,
  ): TensorNode {
    for (const input of inputs) {
      if (graphOf(input) !== this) throw new TouchstoneError('PROGRAM', `${operation}: inputs of different graphs`);
    }
    const key = `${operation}(${inputs.map((input) => input.id).join()})${describe(attributes)}:${shape.join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const node: TensorNode = Object.freeze({ id: this.#nodes.length, operation, inputs, attributes, shape });
    this.#nodes.push(node);
    this.#known.set(key, node);
    owners.set(node, this);
    return node;
  }
}

const owners = new WeakMap<TensorNode, Graph>();

/** The graph that a node belongs to. */
export function graphOf(node: TensorNode): Graph {
  const graph = owners.get(node);
  if (!graph) throw new TouchstoneError('PROGRAM', `node ${node.id} (${node.operation}) belongs to no graph`);
  return graph;
}

/** Number of elements; 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

function describe(attributes: Readonly<Record<string, Attribute>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${value instanceof Float32Array ? value.join() : String(value)}`)
    .join(';');
}
