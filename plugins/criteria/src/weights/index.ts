import { bnScale } from './bn-scale.js';
import { isDarts } from './is-darts.js';
import { stableRank } from './stable-rank.js';

export const weightsFamily = [stableRank, isDarts, bnScale] as const;
