import type { OptionsSchema } from '@touchstone/contract';
import { mixtureOption } from '../mixture-option.js';

/** Options that `zc-pt` and `discretise-zc` have in common. Defaults are those of Zero-Cost-PT but for the size of the batch. */
export const proxyOptions = {
  proxy: {
    type: 'string',
    enum: [
      'naswot',
      'synflow',
      'snip',
      'grasp',
      'grad-norm',
      'fisher',
      'jacob-cov',
      'l2-norm',
      'plain',
      'zen',
      'params',
      'flops',
    ],
    default: 'naswot',
    description: 'What rates the untrained supernet',
  },
  batchSize: {
    type: 'integer',
    minimum: 2,
    maximum: 256,
    default: 64,
    description: 'Images of the one batch that the proxy looks at (Zero-Cost-PT: 256 on NAS-Bench-201, 64 on DARTS)',
  },
  mixture: mixtureOption,
  normalisation: {
    type: 'string',
    enum: ['none', 'batch'],
    default: 'none',
    description:
      'Of naswot: Zero-Cost-PT evaluates it where normalisations of an untrained network do nothing (none); NASWOT itself by batch statistics. The other proxies have one form',
  },
  blockRemoved: {
    type: 'boolean',
    default: true,
    description:
      'Of naswot: ReLUs of a removed operation see zeros, as in Zero-Cost-PT’s code; else its input as before',
  },
  repeats: {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    default: 32,
    description: 'Of zen: draws of weights and images to average over; each is two passes for every mask',
  },
} as const satisfies OptionsSchema['properties'];
