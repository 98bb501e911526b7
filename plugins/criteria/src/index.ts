import { alphaFamily } from './alpha/index.js';
import { contributionFamily } from './contribution/index.js';
import { controls } from './controls/index.js';
import { perturbationFamily } from './perturbation/index.js';
import { strengthFamily } from './strength/index.js';
import { weightsFamily } from './weights/index.js';
import { zeroCostFamily } from './zero-cost/index.js';

/** Family by family, controls last. */
export const criteria = [
  ...strengthFamily,
  ...alphaFamily,
  ...perturbationFamily,
  ...zeroCostFamily,
  ...contributionFamily,
  ...weightsFamily,
  ...controls,
] as const;
