import type { Shape } from '@touchstone/contract';
import { Graph, sizeOf } from '@touchstone/program';
import { stackedShape } from './parameter-source.js';
import type { ParameterRequest, ParameterSource } from './parameter-source.js';

/** Where one parameter lies in the flat weight vector. */
export interface ParameterSlot {
  readonly name: string;
  readonly shape: Shape;
  readonly offset: number;
  readonly fanIn: number;
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
    for (const name of request.names) {
      slots.push({ name, shape: request.shape, offset: count, fanIn: request.fanIn });
      count += sizeOf(request.shape);
    }
  };
  build(graph, (request) => {
    note(request);
    return graph.input(`parameter ${request.names[0]!}`, stackedShape(request));
  });
  return { slots, count };
}
