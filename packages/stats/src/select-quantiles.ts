/**
 * Quantiles of values in any order, as `quantile` gives them of sorted ones; reorders the values. Takes
 * time in proportion to their number, where sorting 10,000 resamples would take longer than making them.
 */
export function selectQuantiles(values: Float64Array, levels: readonly number[]): number[] {
  return levels.map((level) => {
    const position = Math.min(1, Math.max(0, level)) * (values.length - 1);
    const below = Math.floor(position);
    const low = select(values, below);
    // What stands behind the selected one is not smaller: its minimum comes next.
    let high = below + 1 < values.length ? Infinity : low;
    for (let index = below + 1; index < values.length; index++) high = Math.min(high, values[index]!);
    return low + (position - below) * (high - low);
  });
}

/** Hoare's selection: afterwards the value at `place` is the one that sorting would put there. */
function select(values: Float64Array, place: number): number {
  let first = 0;
  let last = values.length - 1;
  while (first < last) {
    const pivot = medianOfThree(values[first]!, values[(first + last) >> 1]!, values[last]!);
    let left = first;
    let right = last;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const exchanged = values[left]!;
      values[left++] = values[right]!;
      values[right--] = exchanged;
    }
    if (place <= right) last = right;
    else if (place >= left) first = left;
    else break;
  }
  return values[place]!;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
