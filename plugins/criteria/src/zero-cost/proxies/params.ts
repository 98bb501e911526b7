import { sizeOf } from '@touchstone/program';
import { keptTensors } from '../kept-tensors.js';
import type { Proxy } from '../proxy.js';

/** Number of parameters, biases and trained normalisations included; a removed operation's are gone. No pass. */
export const params: Proxy = async ({ supernet }) => {
  const { tensors } = supernet.weights();
  return async (mask) => keptTensors(tensors, mask).reduce((total, { shape }) => total + sizeOf(shape), 0);
};
