import type { Program, TensorNode } from '@touchstone/contract';
import { add, gradients, Graph, multiply, program, sum } from '@touchstone/program';
import type { OperationCase } from './operation-case.js';

/** Programs of one case. Inputs: `x0`, `x1`, …, `upstream`, and `direction0`, … for the second order. */
export interface CasePrograms {
  /** Output `result`. */
  readonly forward: Program;
  /** Outputs `gradient0`, …: of Σ upstream · result with respect to each input. */
  readonly gradient: Program;
  /** Outputs `second0`, …: of Σ directionᵢ · gradientᵢ with respect to each input (a Hessian-vector product). */
  readonly second: Program;
  readonly resultShape: readonly number[];
}

/** Builds a case and its derivatives. */
export function casePrograms(operationCase: OperationCase): CasePrograms {
  const graph = new Graph();
  const inputs = operationCase.inputs.map(({ shape }, index) => graph.input(`x${index}`, shape));
  const directions = operationCase.inputs.map(({ shape }, index) => graph.input(`direction${index}`, shape));
  const result = operationCase.build(...inputs);
  const upstream = graph.input('upstream', result.shape);
  const first = gradients(result, inputs, { upstream });
  const along = first
    .map((gradient, index) => sum(multiply(gradient, directions[index]!)))
    .reduce((total, term) => add(total, term));
  return {
    forward: program({ result }),
    gradient: program(named('gradient', first)),
    second: program(named('second', gradients(along, inputs))),
    resultShape: result.shape,
  };
}

function named(name: string, nodes: readonly TensorNode[]): Readonly<Record<string, TensorNode>> {
  return Object.fromEntries(nodes.map((node, index) => [`${name}${index}`, node]));
}
