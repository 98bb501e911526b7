export const benchmarks = [] as const;
