export interface ParetoPoint {
  /** Both better when smaller. */
  readonly regret: number;
  readonly seconds: number;
}

/** Whether no other point is at least as good in both and better in one. Equal points stand or fall together. */
export function paretoFront(points: readonly ParetoPoint[]): boolean[] {
  const order = points
    .map((_, index) => index)
    .sort((a, b) => points[a]!.seconds - points[b]!.seconds || points[a]!.regret - points[b]!.regret);
  const front = points.map(() => false);
  let leader: ParetoPoint | undefined;
  for (const index of order) {
    const point = points[index]!;
    if (leader !== undefined && point.regret >= leader.regret && !equal(point, leader)) continue;
    front[index] = true;
    leader = point;
  }
  return front;
}

function equal(a: ParetoPoint, b: ParetoPoint): boolean {
  return a.regret === b.regret && a.seconds === b.seconds;
}
