import { ablationAccuracy } from './ablation-accuracy.js';
import { ablation } from './ablation.js';
import { strength } from './strength.js';

export const strengthFamily = [strength, ablation, ablationAccuracy] as const;
