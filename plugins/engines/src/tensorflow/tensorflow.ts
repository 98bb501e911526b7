import { defineEngine } from '@touchstone/contract';

/**
 * Interprets programs by TensorFlow.js kernels. Gradients are Touchstone's own: TensorFlow.js's
 * autodiff and its gradient kernels are not used. Loaded only when created, since it is large.
 */
export const tensorflow = defineEngine({
  name: 'tensorflow',
  summary: 'TensorFlow.js: CUDA through tfjs-node-gpu, native CPU, WebAssembly or plain JavaScript',
  reference: {
    title: 'Smilkov et al. 2019, TensorFlow.js: Machine Learning for the Web and Beyond',
    url: 'https://arxiv.org/abs/1901.05350',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      backend: {
        type: 'string',
        enum: ['auto', 'cpu', 'wasm', 'node', 'node-gpu'],
        default: 'auto',
        description: 'auto takes the first installed of node-gpu, node and wasm, else cpu (plain JavaScript, slow)',
      },
    },
  },
  create: async ({ backend }) => {
    const { createTensorflowEngine } = await import('./create-tensorflow-engine.js');
    return createTensorflowEngine(backend);
  },
});
