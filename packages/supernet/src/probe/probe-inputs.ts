import type {
  Engine,
  EngineTensor,
  OperationMask,
  ProbeOptions,
  ScoreMatrix,
  SearchSpace,
  Shape,
} from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { SupernetStructure } from '../network/supernet-network.js';
import { fitsMask } from '../trial/fits-mask.js';
import { maskGates } from '../trial/mask-gates.js';
import { probeError } from './probe-error.js';

export type InputChoice = Pick<ProbeOptions, 'mask' | 'weights' | 'inputs'>;

export interface ProbeValue {
  readonly values: Float32Array;
  readonly shape: Shape;
}

/**
 * All inputs of a probe but the images and the supernet's own weights, checked. Throws `PLUGIN` where
 * one is absent, unknown or does not fit.
 * @param declared shapes of the probe's own inputs
 */
export function probeInputs(
  { space, cells, layout }: SupernetStructure,
  probe: string,
  alphas: ScoreMatrix,
  declared: Readonly<Record<string, Shape>>,
  choice: InputChoice,
): Readonly<Record<string, ProbeValue>> {
  const matrix = [space.edges.length, space.operations.length];
  const result: Record<string, ProbeValue> = {
    alphas: { values: Float32Array.from(alphas.flat()), shape: matrix },
    gates: { values: gateValues(probe, choice.mask, cells, space), shape: [cells, ...matrix] },
  };
  const { weights, inputs = {} } = choice;
  if (weights) result['weights'] = fitting(probe, 'weights', weights, [layout.count]);
  for (const [name, shape] of Object.entries(declared)) {
    const values = inputs[name];
    if (!values) throw probeError(probe, `inputs.${name}`, `input '${name}' was not given`, `give ${described(shape)}`);
    result[name] = fitting(probe, `inputs.${name}`, values, shape);
  }
  const unknown = Object.keys(inputs).find((name) => !Object.hasOwn(declared, name));
  if (unknown !== undefined) {
    const known = Object.keys(declared);
    throw probeError(
      probe,
      `inputs.${unknown}`,
      `has no input '${unknown}'`,
      known.length > 0 ? `it declares ${known.join(', ')}` : 'declare it with network.input',
    );
  }
  return result;
}

/** Uploads values, which the caller may change afterwards. */
export function uploadInputs(
  engine: Engine,
  inputs: Readonly<Record<string, ProbeValue>>,
): Readonly<Record<string, EngineTensor>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { values, shape }]) => [name, engine.upload(values.slice(), shape)]),
  );
}

function gateValues(probe: string, mask: OperationMask | undefined, cells: number, space: SearchSpace): Float32Array {
  const edges = space.edges.length;
  const operations = space.operations.length;
  if (!mask) return new Float32Array(cells * edges * operations).fill(1);
  if (!fitsMask(mask, space)) {
    const problem = 'a mask must have a finite number for every edge and operation';
    throw probeError(probe, 'mask', problem, `give ${edges} edges × ${operations} operations`);
  }
  return maskGates(mask, cells);
}

function fitting(probe: string, where: string, values: Float32Array, shape: Shape): ProbeValue {
  if (values.length === sizeOf(shape)) return { values, shape };
  throw probeError(probe, where, `${values.length} values for ${where}`, `give ${described(shape)}`);
}

function described(shape: Shape): string {
  return shape.length === 0 ? 'one value' : `${sizeOf(shape)} values: ${shape.join(' × ')}`;
}
