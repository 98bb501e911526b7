import { influence } from './influence.js';
import { shapley } from './shapley.js';

export const contributionFamily = [shapley, influence] as const;
