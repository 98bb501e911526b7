import type { Edge } from './plugins/space.js';

/** A mean over seeds (or runs) with its 95 % bootstrap interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Test accuracy over seeds, percent. */
export interface AccuracySummary extends Estimate {
  /** Interquartile mean (Agarwal et al. 2021). */
  readonly iqm: number;
  readonly worst: number;
}

/** How many seeds ended in a collapsed architecture; what that means stands in the group. */
export interface CollapseSummary {
  readonly count: number;
  /** count / seeds, 0 to 1, with its 95 % Wilson interval. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Mean over the edges on which the correlation is defined, then over seeds; null where there is none. */
export interface RankCorrelationSummary {
  readonly kendall: Estimate | null;
  readonly spearman: Estimate | null;
}

/** One criterion at one checkpoint of one group. */
export interface RankingEntry {
  /** Name with the options that differ from the defaults, as in `strength[reduction=sample]`. */
  readonly criterion: string;
  readonly control: boolean;
  /**
   * Whether it reads the table of true accuracies itself (the need `oracle`), so that no contender can be expected
   * to beat it. Absent where that is not known, as in reports of earlier versions.
   */
  readonly oracle?: boolean;
  /** Id of the group. */
  readonly group: string;
  readonly space: string;
  readonly dataset: string;
  readonly searcher: string;
  readonly checkpoint: number;
  /** 1 is best by mean test accuracy at this checkpoint. */
  readonly rank: number;
  /** Seeds with a result; `failed` more have none. */
  readonly seeds: number;
  readonly failed: number;
  readonly testAccuracy: AccuracySummary;
  /** Optimum of the table minus accuracy, percentage points. */
  readonly regret: Estimate;
  /** Share of architectures of the table that are not better, percent. */
  readonly percentile: Estimate;
  /** Percentage points above the mean of all architectures that the space's rule can return. */
  readonly gainOverRandom: Estimate;
  /** Share of edges with a skip connection, 0 to 1. */
  readonly skipFraction: { readonly mean: number };
  /** Share of edges with an operation without weights, 0 to 1. */
  readonly parameterFreeFraction: { readonly mean: number };
  readonly collapse: CollapseSummary;
  /**
   * Accuracy of the whole supernet minus that of the supernet with only the selected operations (not
   * tuned), on held-out search images, percentage points. Null where the selection was not made at this
   * checkpoint's supernet: a criterion with the need `untrained` selects at step 0, once for all checkpoints.
   */
  readonly discretisationGap: Estimate | null;
  /** Fleiss' kappa of the operation chosen on an edge; 1 is unanimous, 0 is chance. Null where undefined. */
  readonly agreement: {
    /** Between seeds: mean over the edges on which it is defined, and of each edge. */
    readonly seeds: number | null;
    readonly perEdge: readonly (number | null)[];
    /** Between the batches of held-out images, scored one by one: over all edges of a seed, mean over seeds. */
    readonly batches: number | null;
  };
  /** Scores against the oracle's strengths: best and mean accuracy of all architectures with the operation. */
  readonly rankCorrelation: { readonly best: RankCorrelationSummary; readonly mean: RankCorrelationSummary };
  readonly cost: {
    readonly forwardPasses: number;
    readonly backwardPasses: number;
    /** Seconds for one checkpoint of one seed, mean. */
    readonly seconds: number;
  };
  /** Not beaten by another contender in both regret and seconds. False for controls. */
  readonly pareto: boolean;
  /**
   * Contenders with a letter in common could not be told apart (compact letter display, Piepho 2004).
   * Null for controls and at checkpoints other than the last, which are not tested.
   */
  readonly tieGroup: string | null;
  /** Scores by edge and operation, each edge scaled to 0 … 1 (null: refused), mean over seeds; null for criteria that select. */
  readonly scores: readonly (readonly (number | null)[])[] | null;
  /** What was selected, per seed. */
  readonly selections: readonly {
    readonly seed: number;
    readonly architecture: string;
    readonly testAccuracy: number;
  }[];
}

/** A criterion over the whole search in one group: does it degenerate? */
export interface Trajectory {
  readonly criterion: string;
  readonly control: boolean;
  readonly group: string;
  /** Checkpoint with the highest mean test accuracy, and that mean. */
  readonly best: { readonly checkpoint: number; readonly accuracy: number };
  readonly last: { readonly checkpoint: number; readonly accuracy: number };
  /**
   * Best minus last, percentage points. The interval chooses the best checkpoint anew in every
   * resample; the mean is biased upwards by that choice, so compare it with a control's.
   */
  readonly drop: Estimate;
  /** Mean accuracy over the search: area under the curve by step, divided by the steps. */
  readonly overSearch: Estimate;
  /** Median over the collapsed seeds of the first checkpoint from which on the selection stays collapsed; null if none. */
  readonly collapseCheckpoint: number | null;
}

/** Paired comparison of two criteria at the last checkpoint of a group. */
export interface PairedComparison {
  readonly group: string;
  /** Pairs of contenders and pairs with a control are corrected for separately. Controls are not compared with each other. */
  readonly family: 'contenders' | 'controls';
  readonly first: string;
  readonly second: string;
  /** Seeds that both have. */
  readonly seeds: number;
  /** First − second, percentage points. */
  readonly difference: Estimate;
  /** Two-sided Wilcoxon signed-rank test, and the same corrected by Holm over the family. */
  readonly p: number;
  readonly pHolm: number;
  /** Matched-pairs rank-biserial correlation, −1 to 1: share of rank sum in favour of the first minus that against. */
  readonly rankBiserial: number;
  /** Share of seeds on which the first is better, ties half. */
  readonly probabilityOfImprovement: Estimate;
  /** About how many more seeds would separate them with 80 % power; 0: they are separate; null: no difference to find. */
  readonly moreSeeds: number | null;
}

/** Do the contenders differ at all? Over the seeds that all of them have, at the last checkpoint. */
export interface FriedmanSummary {
  readonly seeds: number;
  /** Friedman's chi-squared, corrected for ties. */
  readonly chiSquared: number;
  readonly p: number;
  /** Iman and Davenport's F, less conservative; null where it is infinite: all seeds order all contenders alike. */
  readonly f: number | null;
  readonly pF: number;
  /** Mean rank of each contender over seeds, 1 best, in order. */
  readonly ranks: readonly { readonly criterion: string; readonly rank: number }[];
  /** Nemenyi's critical difference of mean ranks at 5 % (Demšar 2006). */
  readonly criticalDifference: number;
}

/** What one space × dataset × searcher has in common. */
export interface ReportGroup {
  /** `space · dataset · searcher`, with a number behind where that is not unique. */
  readonly id: string;
  readonly space: string;
  readonly dataset: string;
  /** With the options that differ from the defaults. */
  readonly searcher: string;
  readonly nodes: number;
  readonly edges: readonly Edge[];
  readonly operations: readonly string[];
  readonly checkpoints: readonly number[];
  readonly seeds: readonly number[];
  readonly optimum: { readonly architecture: string; readonly accuracy: number };
  /** Mean test accuracy of the architectures that the space's rule can return. */
  readonly randomMean: number;
  /** An architecture is collapsed below this accuracy, or, where set, from this share of skip connections on. */
  readonly collapse: {
    /** Quantile of the architectures that the rule can return, and the accuracy at it. */
    readonly quantile: number;
    readonly accuracy: number;
    readonly skipFraction: number | null;
  };
  /** Accuracies by edge and operation over all architectures of the table with it: best and mean, percent. */
  readonly oracle: {
    readonly best: readonly (readonly number[])[];
    readonly mean: readonly (readonly number[])[];
    /** Whether the space's rule can return it. */
    readonly returnable: readonly (readonly boolean[])[];
  };
  readonly friedman: FriedmanSummary | null;
  readonly supernets: readonly {
    readonly trial: string;
    readonly seed: number;
    readonly checkpoint: number;
    /** On held-out search images, percent. */
    readonly accuracy: number;
    readonly loss: number;
    /** Largest eigenvalue of the Hessian of the validation loss over the alphas; null where not measured. */
    readonly hessianEigenvalue: number | null;
  }[];
  readonly provenance: Provenance;
}

/** Where the numbers of a group come from. */
export interface Provenance {
  readonly touchstone: string;
  readonly codeHash: string;
  /** Commit of the working copy, with `+` behind where it had changes; null outside of one. */
  readonly commit: string | null;
  readonly node: string;
  readonly platform: string;
  readonly createdAt: string;
  readonly suite: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly engine: { readonly name: string; readonly device: string; readonly numerics: string };
  readonly dataset: { readonly name: string; readonly hash: string; readonly notes: readonly string[] };
  readonly benchmark: {
    readonly name: string;
    readonly hash: string;
    readonly provenance: Readonly<Record<string, unknown>>;
  };
  readonly elapsedSeconds: number;
}

/** A criterion over all groups. */
export interface OverallEntry {
  readonly criterion: string;
  readonly control: boolean;
  /** As in `RankingEntry`. */
  readonly oracle?: boolean;
  /** 1 is best by mean normalised score. */
  readonly rank: number;
  /** Groups with a result; a criterion that lacks one is ranked behind all that have all. */
  readonly groups: number;
  /** Runs (seeds of all groups) with a result. */
  readonly runs: number;
  readonly failed: number;
  /**
   * 100 · (accuracy − random) / (optimum − random), so that 0 is a random architecture and 100 the
   * table's best: interquartile mean and mean over runs, intervals by bootstrap stratified by group.
   */
  readonly normalisedScore: Estimate & { readonly iqm: number; readonly iqmLow: number; readonly iqmHigh: number };
  /** Mean over groups of the rank among contenders; null for controls. */
  readonly meanRank: number | null;
  /** Performance profile: share of runs with a normalised score above each of the report's thresholds. */
  readonly profile: readonly number[];
}

export interface FailureEntry {
  /** Id of the group; the suite or the store of a failure that belongs to no trial. */
  readonly group: string;
  /** Null where no trial failed: a plugin does not load, a criterion is gone with one, a store cannot be ranked. */
  readonly trial: string | null;
  readonly checkpoint: number | null;
  readonly criterion: string | null;
  readonly code: string;
  readonly message: string;
}

export interface Report {
  readonly schema: 'touchstone.report/2';
  readonly createdAt: string;
  readonly groups: readonly ReportGroup[];
  /** By group; within it the last checkpoint, which decides the rank, first; then by rank. */
  readonly ranking: readonly RankingEntry[];
  readonly trajectories: readonly Trajectory[];
  /**
   * All pairs of a family are tested and corrected for. Where there are many, only pairs with the best
   * contender and pairs among the best are listed; `comparisonsLeftOut` more are not.
   */
  readonly comparisons: readonly PairedComparison[];
  readonly comparisonsLeftOut: number;
  /** Over all groups, at each one's last checkpoint. */
  readonly overall: {
    /** Thresholds of the performance profiles, ascending. */
    readonly thresholds: readonly number[];
    readonly ranking: readonly OverallEntry[];
  };
  readonly trials: { readonly ok: number; readonly failed: number };
  readonly failures: readonly FailureEntry[];
  /** Sentences that a reader must know, as "5 seeds cannot separate at the 5 % level". */
  readonly remarks: readonly string[];
}
