/** Option of criteria that estimate the effect of a removal by derivatives over gates. */
export const signedOption = {
  type: 'boolean',
  default: false,
  description: 'Predicted loss increase, without absolute value',
} as const;
