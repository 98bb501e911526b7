import type { PairedComparison } from '@touchstone/contract';

/** What `touchstone compare` found: `touchstone.comparison/1`. Differences are first − second. */
export interface Comparison {
  readonly schema: 'touchstone.comparison/1';
  /** As the user named them. */
  readonly first: string;
  readonly second: string;
  /** By group, within it as the first is ranked. */
  readonly pairs: readonly ComparedPair[];
  /** Sentences that a reader must know, as why a part is left out. */
  readonly remarks: readonly string[];
}

/** One criterion against another, or against itself in another run, over the seeds that both have. */
export interface ComparedPair extends Pick<
  PairedComparison,
  'difference' | 'p' | 'pHolm' | 'rankBiserial' | 'probabilityOfImprovement' | 'moreSeeds'
> {
  /** Id of the group in the first report. */
  readonly group: string;
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  readonly seeds: readonly number[];
  /** Seeds where the architectures differ, the largest difference first. */
  readonly disagreements: readonly SeedDisagreement[];
  /** Null where the search space could not be loaded. */
  readonly edges: readonly EdgeDisagreement[] | null;
}

export interface ComparedSide {
  readonly criterion: string;
  readonly control: boolean;
  readonly checkpoint: number;
  /** Mean test accuracy over the common seeds, percent. */
  readonly testAccuracy: number;
  /** Seeds that the other lacks. */
  readonly alone: readonly number[];
}

/** What was selected with one seed, and its test accuracy in percent. */
export interface Choice {
  readonly seed: number;
  readonly architecture: string;
  readonly testAccuracy: number;
}

export interface SeedDisagreement {
  readonly seed: number;
  readonly first: Omit<Choice, 'seed'>;
  readonly second: Omit<Choice, 'seed'>;
  readonly difference: number;
}

/** One edge on which the two kept different operations, over the seeds where they kept these. */
export interface EdgeDisagreement {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
  /** Operations that the first and the second kept. */
  readonly first: string;
  readonly second: string;
  readonly seeds: readonly number[];
  /**
   * Mean over the seeds that the table knows (`known`) of the accuracy of the first's architecture with
   * the second's operation on this edge minus that of the first's architecture, percentage points:
   * above 0 the second's operation would have been the better one. Null where none is known.
   */
  readonly effect: number | null;
  readonly known: number;
}
