/**
 * Averages of disjoint `factor` × `factor` squares of a square image.
 * @param side pixels of a side of `image`, a multiple of `factor`
 * @param into side / factor squared values; scaled by `scale`
 */
export function averagePool(image: Uint8Array, side: number, factor: number, scale: number, into: Float32Array): void {
  const pooled = side / factor;
  const weight = scale / (factor * factor);
  for (let row = 0; row < pooled; row++) {
    for (let column = 0; column < pooled; column++) {
      let sum = 0;
      for (let y = row * factor; y < (row + 1) * factor; y++) {
        for (let x = column * factor; x < (column + 1) * factor; x++) sum += image[y * side + x]!;
      }
      into[row * pooled + column] = sum * weight;
    }
  }
}
