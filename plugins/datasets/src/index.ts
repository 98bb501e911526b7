import { cifar10 } from './cifar/cifar10.js';
import { cifar100 } from './cifar/cifar100.js';
import { fashionMnist } from './fashion-mnist/fashion-mnist.js';
import { idx } from './idx/idx.js';
import { imagenet16120 } from './imagenet16/imagenet16-120.js';
import { synthetic } from './synthetic/synthetic.js';

/** The built-in datasets. */
export const datasets = [fashionMnist, cifar10, cifar100, imagenet16120, idx, synthetic] as const;
