import type { OptionsSchema } from '@touchstone/contract';
import { mixtureOption } from '../mixture-option.js';
import { splitOption } from '../split-option.js';
import { renormaliseOption } from './renormalise-option.js';

/** Options of criteria that remove operations one at a time, see `scoreRemovals`. */
export const removalOptions = {
  type: 'object',
  additionalProperties: false,
  properties: { renormalise: renormaliseOption, split: splitOption, mixture: mixtureOption },
} as const satisfies OptionsSchema;
