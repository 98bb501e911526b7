const SIDE = 3;

/** Pixels of the window around each pixel of a 3 × 3 image; cells outside the image do not count. */
const windows: readonly (readonly number[])[] = Array.from({ length: SIDE * SIDE }, (_, centre) =>
  Array.from({ length: SIDE * SIDE }, (__, pixel) => pixel).filter(
    (pixel) =>
      Math.abs((pixel % SIDE) - (centre % SIDE)) <= 1 &&
      Math.abs(Math.floor(pixel / SIDE) - Math.floor(centre / SIDE)) <= 1,
  ),
);

/** The 3 × 3 average pool of one 3 × 3 image, and its transpose, which carries gradients back. */
export const toyPool = {
  apply: (image: readonly number[]): number[] =>
    windows.map((window) => window.reduce((sum, pixel) => sum + image[pixel]!, 0) / window.length),
  transpose: (upstream: readonly number[]): number[] => {
    const gradient = Array<number>(SIDE * SIDE).fill(0);
    windows.forEach((window, centre) => {
      for (const pixel of window) gradient[pixel]! += upstream[centre]! / window.length;
    });
    return gradient;
  },
};
