export const weightsFamily = [] as const;
