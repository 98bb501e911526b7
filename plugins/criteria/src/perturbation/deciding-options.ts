import type { OptionsSchema } from '@touchstone/contract';
import { measureOption } from '../measure-option.js';
import { splitOption } from '../split-option.js';

/** Options of criteria that decide edge after edge. */
export const decidingOptions = {
  edgeOrder: {
    type: 'string',
    enum: ['random', 'forward', 'reverse'],
    default: 'random',
    description: 'Order of the decisions: drawn for every seed as in the source, or the space’s order, or its reverse',
  },
  measure: measureOption,
  split: splitOption,
} as const satisfies OptionsSchema['properties'];
