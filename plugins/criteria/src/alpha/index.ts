import { alphaGradient } from './alpha-gradient.js';
import { magnitude } from './magnitude.js';
import { sgas1 } from './sgas-1.js';
import { sgas2 } from './sgas-2.js';
import { sigmoid } from './sigmoid.js';

export const alphaFamily = [magnitude, sgas1, sgas2, sigmoid, alphaGradient] as const;
