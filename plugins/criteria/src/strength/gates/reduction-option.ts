/** Option of criteria on gate gradients, see `reduceGateGradients`. */
export const reductionOption = {
  type: 'string',
  enum: ['sample', 'batch', 'average'],
  default: 'batch',
  description: 'Where the absolute value is taken: per image and cell, per batch and cell, or after averaging',
} as const;
