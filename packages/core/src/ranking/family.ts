import type { PairedComparison } from '@touchstone/contract';
import type { Ranked } from './order-selections.js';

/** Pairs that are tested and corrected for together. */
export interface Family {
  readonly family: PairedComparison['family'];
  /** Contenders in order of rank. */
  readonly first: readonly Ranked[];
  /** The same contenders, or the controls. */
  readonly second: readonly Ranked[];
  /** Pairs with seeds in common: what Holm corrects for. */
  readonly tested: number;
  /** Of first[i] and second[j], among contenders with i < j; NaN where the two have no seed in common. */
  p(i: number, j: number): number;
  pHolm(i: number, j: number): number;
}
