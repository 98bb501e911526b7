/** Option of criteria that compare supernets by one of the two numbers of an evaluation. */
export const measureOption = {
  type: 'string',
  enum: ['accuracy', 'loss'],
  default: 'accuracy',
  description: 'What an operation is rated by: accuracy (the papers’ choice), or the mean cross-entropy',
} as const;
