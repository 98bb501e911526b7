import { ablationAccuracy } from './ablation-accuracy.js';
import { ablation } from './ablation.js';
import { strengthSecondOrder } from './strength-second-order.js';
import { strength } from './strength.js';

export const strengthFamily = [strength, strengthSecondOrder, ablation, ablationAccuracy] as const;
