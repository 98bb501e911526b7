import type { Shape, WeightTensor } from '@touchstone/contract';
import { Graph, sizeOf } from '@touchstone/program';
import { stackedShape } from './parameter-source.js';
import type { ParameterOwner, ParameterRequest, ParameterSource } from './parameter-source.js';

/** Where one parameter lies in the flat weight vector. */
export interface ParameterSlot {
  readonly name: string;
  readonly shape: Shape;
  readonly offset: number;
  readonly fanIn: number;
  readonly role: WeightTensor['role'];
  /** The operation that it belongs to; undefined for the skeleton's. */
  readonly owner: ParameterOwner | undefined;
}

export interface ParameterLayout {
  readonly slots: readonly ParameterSlot[];
  /** Length of the flat vector. */
  readonly count: number;
}

/** Finds the layout by building the network once and noting what it asks for, in order. */
export function recordLayout(build: (graph: Graph, parameters: ParameterSource) => void): ParameterLayout {
  const slots: ParameterSlot[] = [];
  let count = 0;
  const graph = new Graph();
  const note = (request: ParameterRequest): void => {
    const { shape, fanIn, role } = request;
    request.names.forEach((name, part) => {
      slots.push({ name, shape, offset: count, fanIn, role, owner: request.owners?.[part] });
      count += sizeOf(shape);
    });
  };
  build(graph, (request) => {
    note(request);
    return graph.input(`parameter ${request.names[0]!}`, stackedShape(request));
  });
  return { slots, count };
}
