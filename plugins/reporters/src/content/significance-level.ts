/** Differences with a corrected p below this are called differences. */
export const significanceLevel = 0.05;
