export const reporters = [] as const;
