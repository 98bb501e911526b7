import { TouchstoneError } from '@touchstone/contract';
import type { Program, TensorNode } from '@touchstone/contract';
import { graphOf } from './graph/graph.js';

/** A program with the graph's inputs and the given outputs. Throws `PROGRAM` where there are none. */
export function program(outputs: Readonly<Record<string, TensorNode>>): Program {
  const [first] = Object.values(outputs);
  if (!first) throw new TouchstoneError('PROGRAM', 'a program needs at least one output');
  return { inputs: graphOf(first).inputs, outputs };
}
