import type { Rng } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import { casePrograms } from './case-programs.js';
import { caseValues } from './case-values.js';
import type { OperationCase } from './operation-case.js';

/** Values for all inputs of the programs of a case, float32. */
export function caseInputs(operationCase: OperationCase, rng: Rng): Record<string, Float32Array> {
  const { resultShape } = casePrograms(operationCase);
  const normal = (name: string, size: number): Float32Array => {
    const stream = rng.fork(name);
    return Float32Array.from({ length: size }, () => stream.normal());
  };
  const inputs: Record<string, Float32Array> = { upstream: normal('upstream', sizeOf(resultShape)) };
  caseValues(operationCase, rng.fork('values')).forEach((values, index) => {
    inputs[`x${index}`] = values;
    inputs[`direction${index}`] = normal(`direction${index}`, values.length);
  });
  return inputs;
}
