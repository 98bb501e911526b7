import type { Rng } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { OperationCase } from './operation-case.js';

/** Values of the inputs of a case, rounded to float32. */
export function caseValues(operationCase: OperationCase, rng: Rng): readonly Float32Array[] {
  const sizes = operationCase.inputs.map((input) => sizeOf(input.shape));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  // One permutation over all inputs, so that values of different inputs are distinct, too.
  const ranks = rng.permutation(total);
  let used = 0;
  return operationCase.inputs.map(({ values }, index) =>
    Float32Array.from({ length: sizes[index]! }, () => {
      const rank = ranks[used++]!;
      if (values === 'distinct') return 0.02 * (rank - Math.floor(total / 2)) + 0.01;
      if (values === 'positive') return 0.5 + 1.5 * rng.uniform();
      return rng.normal() + (values === 'offset' ? 3 : 0);
    }),
  );
}
