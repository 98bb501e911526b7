/** Option of criteria that run the supernet: the weights by which it mixes its operations. */
export const mixtureOption = {
  type: 'string',
  enum: ['current', 'uniform'],
  default: 'current',
  description: 'Architecture weights of the supernet, or equal ones so that drifted alphas do not enter',
} as const;
