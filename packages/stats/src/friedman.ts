import { averageRanks } from './average-ranks.js';
import { chiSquaredTail } from './chi-squared-tail.js';
import { fTail } from './f-tail.js';

export interface FriedmanTest {
  /** Friedman's statistic, corrected for ties; treatments − 1 degrees of freedom. */
  readonly chiSquared: number;
  readonly p: number;
  /** Iman and Davenport's F, less conservative; infinite where all blocks order the treatments alike. */
  readonly f: number;
  /**
   * Of F's distribution; where F is infinite, which that distribution would call impossible (p = 0) after as
   * few as two blocks, the exact probability that all blocks order the treatments alike by chance.
   */
  readonly pF: number;
  /** Mean rank of each treatment over the blocks; 1 is best. */
  readonly meanRanks: number[];
}

/**
 * Friedman's rank test that some treatments differ (Friedman 1937), with Iman and Davenport's F (1980)
 * as recommended by Demšar 2006, "Statistical comparisons of classifiers over multiple data sets".
 * `values` is blocks × treatments, higher is better; ties share their mean rank and are corrected for
 * (Conover 1999, section 5.8). Blocks that are all tied give p = 1.
 * Throws RangeError on fewer than two blocks or treatments, unequal rows, or NaN.
 */
export function friedman(values: readonly (readonly number[])[]): FriedmanTest {
  const blocks = values.length;
  const treatments = values[0]?.length ?? 0;
  if (blocks < 2 || treatments < 2) throw new RangeError(`friedman: ${blocks} blocks of ${treatments} treatments`);
  const uneven = values.findIndex((row) => row.length !== treatments);
  if (uneven >= 0) {
    throw new RangeError(`friedman: block ${uneven} has ${values[uneven]!.length} treatments, the first ${treatments}`);
  }
  const ranks = values.map((row) => averageRanks(row.map((value) => -value)));
  const sums = values[0]!.map((_, treatment) => ranks.reduce((sum, row) => sum + row[treatment]!, 0));
  const meanRanks = sums.map((sum) => sum / blocks);
  // Multiples of one quarter throughout, so that the differences below are exact.
  const between = sums.reduce((sum, rankSum) => sum + (rankSum - (blocks * (treatments + 1)) / 2) ** 2, 0);
  const squares = ranks.flat().reduce((sum, rank) => sum + rank * rank, 0);
  const within = squares - (blocks * treatments * (treatments + 1) ** 2) / 4;
  if (within === 0) return { chiSquared: 0, p: 1, f: 0, pF: 1, meanRanks };
  const chiSquared = ((treatments - 1) * between) / within;
  const f = ((blocks - 1) * between) / (blocks * within - between);
  const degrees = treatments - 1;
  const pF = f === Infinity ? sameOrder(ranks[0]!, blocks) : fTail(f, degrees, degrees * (blocks - 1));
  return { chiSquared, p: chiSquaredTail(chiSquared, degrees), f, pF, meanRanks };
}

/** Probability that further blocks fall like the first where every order of its ranks, ties kept, is equally likely. */
function sameOrder(ranks: readonly number[], blocks: number): number {
  const placed = new Map<number, number>();
  let orders = 1;
  for (const [index, rank] of ranks.entries()) {
    const equal = (placed.get(rank) ?? 0) + 1;
    placed.set(rank, equal);
    // The multinomial coefficient n! / Π t!, factor by factor.
    orders *= (index + 1) / equal;
  }
  return orders ** (1 - blocks);
}
