import { fashionMnist } from './fashion-mnist/fashion-mnist.js';
import { synthetic } from './synthetic/synthetic.js';

/** The built-in datasets. */
export const datasets = [fashionMnist, synthetic] as const;
