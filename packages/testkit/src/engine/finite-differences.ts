import type { Program } from '@touchstone/contract';
import { evaluateReference } from './reference/evaluate-reference.js';

/** Step of central differences; less than half the distance that `distinct` case values keep from kinks. */
const STEP = 1e-4;

/**
 * Gradient of Σ weight · output by central differences of the float64 reference.
 * @param inputs values of the program's inputs; `name` is the one that is varied
 * @param weights per output name
 */
export function finiteDifferences(
  program: Program,
  inputs: Readonly<Record<string, ArrayLike<number>>>,
  name: string,
  weights: Readonly<Record<string, ArrayLike<number>>>,
): Float64Array {
  const objective = (values: Float64Array): number => {
    const outputs = evaluateReference(program, { ...inputs, [name]: values });
    return Object.entries(weights).reduce(
      (total, [output, weight]) => total + outputs[output]!.reduce((sum, value, i) => sum + value * weight[i]!, 0),
      0,
    );
  };
  const centre = Float64Array.from(inputs[name]!);
  return centre.map((value, index) => {
    const above = objective(centre.with(index, value + STEP));
    const below = objective(centre.with(index, value - STEP));
    return (above - below) / (2 * STEP);
  });
}
