/** Of the alphas, as in DARTS and DARTS-PT. */
export const ALPHA_ADAM = { beta1: 0.5, beta2: 0.999, epsilon: 1e-8 } as const;
