/** Option of criteria that run the trained supernet on images: which ones. */
export const splitOption = {
  type: 'string',
  enum: ['search-score', 'search-valid', 'search-train'],
  default: 'search-score',
  description:
    'Images to score on: held out of the search, or those that its alphas (search-valid, as in the literature) or its weights (search-train) were trained on',
} as const;
