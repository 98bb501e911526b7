/** Option of criteria that remove operations one by one, see `scoreRemovals`. */
export const renormaliseOption = {
  type: 'boolean',
  default: false,
  description:
    'Whether the weights of the edge’s other operations are scaled to sum to 1 again, which DARTS-PT does not do; removing none then has an effect of its own',
} as const;
