/** Fewer seeds than this make an interval that says little, by whatever method. */
export const fewSeeds = 5;
