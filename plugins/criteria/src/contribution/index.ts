export const contributionFamily = [] as const;
