export const perturbationFamily = [] as const;
