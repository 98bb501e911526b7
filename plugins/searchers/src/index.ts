export const searchers = [] as const;
