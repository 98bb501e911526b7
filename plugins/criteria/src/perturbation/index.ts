import { dartsPt } from './darts-pt.js';
import { dartsPtUntuned } from './darts-pt-untuned.js';
import { discretisationAccuracy } from './discretisation-accuracy.js';

export const perturbationFamily = [dartsPt, dartsPtUntuned, discretisationAccuracy] as const;
