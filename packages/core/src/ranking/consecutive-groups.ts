/** The maximal runs of consecutive items of which no two differ, in order. */
export function consecutiveGroups(count: number, differ: (i: number, j: number) => boolean): number[][] {
  const groups: number[][] = [];
  let start = 0;
  for (let item = 0; item < count; item++) {
    let from = start;
    for (let before = start; before < item; before++) if (differ(before, item)) from = before + 1;
    if (from > start) groups.push(range(start, item));
    start = from;
  }
  if (count > 0) groups.push(range(start, count));
  return groups;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
