/** Level of all tests of a ranking. */
export const level = 0.05;
