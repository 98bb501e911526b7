import { magnitude } from './magnitude.js';

export const alphaFamily = [magnitude] as const;
