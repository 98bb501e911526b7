import { convolutionCases } from './convolution-cases.js';
import { elementwiseCases } from './elementwise-cases.js';
import { matmulCases } from './matmul-cases.js';
import { normalisationCases } from './normalisation-cases.js';
import type { OperationCase } from './operation-case.js';
import { poolCases } from './pool-cases.js';
import { reductionCases } from './reduction-cases.js';
import { shapeCases } from './shape-cases.js';

/** Every operation of `@touchstone/program`, in every form that engines treat differently. */
export const operationCases: readonly OperationCase[] = [
  ...elementwiseCases,
  ...reductionCases,
  ...shapeCases,
  ...matmulCases,
  ...convolutionCases,
  ...poolCases,
  ...normalisationCases,
];
