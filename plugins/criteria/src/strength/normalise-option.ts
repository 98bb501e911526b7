/** Option of criteria whose scales differ from edge to edge, see `normaliseEdges`. */
export const normaliseOption = {
  type: 'string',
  enum: ['none', 'edge'],
  default: 'none',
  description:
    'Scores as they are, or as shares of the sum of absolute scores of their edge; the order within an edge stays, so that it matters only where a space compares edges',
} as const;
