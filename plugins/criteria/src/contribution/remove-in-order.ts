/** What is left of a game without some of its players. */
export interface Worth {
  readonly value: number;
  /** Too little is left for further removals to mean anything. */
  readonly spent: boolean;
}

/**
 * Removes players one after the other from the whole game: what each one's removal takes from the value,
 * V(S) − V(S \ {player}) with S the players that were left before. Players after the removal that leaves the
 * game `spent` are not tried and count 0 (Xiao et al. 2022, early truncation), as do those not in `order`.
 * @param order players, 0 … count − 1, each at most once
 * @param worth of the game without the given players, a set that changes after the call
 * @returns one change per player
 */
export async function removeInOrder(
  count: number,
  order: Iterable<number>,
  worth: (removed: ReadonlySet<number>) => Promise<Worth>,
): Promise<Float64Array> {
  const changes = new Float64Array(count);
  const removed = new Set<number>();
  let before = (await worth(removed)).value;
  for (const player of order) {
    removed.add(player);
    const { value, spent } = await worth(removed);
    changes[player] = before - value;
    if (spent) break;
    before = value;
  }
  return changes;
}
