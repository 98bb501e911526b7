/**
 * All maximal sets of items of which no two differ, in order of their first items; undefined where there
 * are more than `most` on the way. These are the columns that Piepho's insert-and-absorb ends with. Here
 * they grow item by item: a new item joins the groups that it differs from nobody in, and of the others
 * those members that it does not differ from make a new group with it, unless another group absorbs it.
 */
export function maximalGroups(
  count: number,
  differ: (i: number, j: number) => boolean,
  most: number,
): number[][] | undefined {
  const words = Math.ceil(count / 32);
  let groups: Uint32Array[] = [];
  for (let item = 0; item < count; item++) {
    const similar = new Uint32Array(words);
    for (let before = 0; before < item; before++) if (!differ(before, item)) set(similar, before);
    const kept: Uint32Array[] = [];
    const joined: Uint32Array[] = [];
    const cut: Uint32Array[] = [];
    for (const group of groups) {
      if (isSubset(group, similar)) {
        joined.push(group);
        continue;
      }
      kept.push(group);
      cut.push(group.map((word, index) => word & similar[index]!));
    }
    // An item that differs from everybody is a group of its own.
    if (groups.length === 0) cut.push(new Uint32Array(words));
    for (const candidate of cut) {
      if (joined.some((other) => isSubset(candidate, other))) continue;
      joined.splice(0, joined.length, ...joined.filter((other) => !isSubset(other, candidate)), candidate);
    }
    for (const group of joined) set(group, item);
    groups = [...kept, ...joined];
    if (groups.length > most) return undefined;
  }
  return groups.map(members).sort(compare);
}

function set(bits: Uint32Array, index: number): void {
  bits[index >> 5]! |= 1 << (index & 31);
}

function isSubset(inner: Uint32Array, outer: Uint32Array): boolean {
  for (let word = 0; word < inner.length; word++) if ((inner[word]! & ~outer[word]!) !== 0) return false;
  return true;
}

function members(bits: Uint32Array): number[] {
  const found: number[] = [];
  for (let index = 0; index < bits.length * 32; index++) {
    if ((bits[index >> 5]! & (1 << (index & 31))) !== 0) found.push(index);
  }
  return found;
}

/** Lexicographic. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((item, index) => item !== b[index]);
  return place < 0 ? a.length - b.length : a[place]! - (b[place] ?? -1);
}
