/** A mean over seeds with its interval. Accuracies and regrets are percentages. */
export interface AccuracySummary {
  readonly mean: number;
  /** Interquartile mean. */
  readonly iqm: number;
  /** 95 % bootstrap interval of the mean over seeds. */
  readonly low: number;
  readonly high: number;
  readonly worst: number;
}

/** One criterion at one checkpoint of one space × dataset × searcher. */
export interface RankingEntry {
  /** Name with the options that differ from the defaults, as in `strength[reduction=sample]`. */
  readonly criterion: string;
  readonly control: boolean;
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
  readonly regret: { readonly mean: number };
  /** Share of architectures of the table that are not better, percent, averaged over seeds. */
  readonly percentile: { readonly mean: number };
  /** Percentage points above the mean of all architectures that the space's rule can return. */
  readonly gainOverRandom: { readonly mean: number };
  readonly skipFraction: { readonly mean: number };
  readonly parameterFreeFraction: { readonly mean: number };
  /** Mean over edges and seeds; null where the criterion gives no scores or all are tied. */
  readonly rankCorrelation: { readonly kendall: number | null; readonly spearman: number | null };
  readonly cost: {
    readonly forwardPasses: number;
    readonly backwardPasses: number;
    /** Seconds for one checkpoint of one seed, mean. */
    readonly seconds: number;
  };
  /** Criteria of one letter could not be told apart from the best of the group. */
  readonly tieGroup: string;
  /** What was selected, per seed. */
  readonly selections: readonly {
    readonly seed: number;
    readonly architecture: string;
    readonly testAccuracy: number;
  }[];
}

/** Paired comparison of two criteria at the last checkpoint. */
export interface PairedComparison {
  readonly first: string;
  readonly second: string;
  readonly seeds: number;
  /** Mean of first − second, percentage points, with its 95 % bootstrap interval. */
  readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
  /** Two-sided exact Wilcoxon signed-rank test, and the same corrected by Holm over all pairs. */
  readonly p: number;
  readonly pHolm: number;
}

export interface FailureEntry {
  readonly trial: string;
  readonly checkpoint: number | null;
  readonly criterion: string | null;
  readonly code: string;
  readonly message: string;
}

export interface Report {
  readonly schema: 'touchstone.report/1';
  /** The last checkpoint decides the rank; earlier ones are there too. */
  readonly ranking: readonly RankingEntry[];
  readonly comparisons: readonly PairedComparison[];
  readonly trials: { readonly ok: number; readonly failed: number };
  readonly failures: readonly FailureEntry[];
  readonly supernets: readonly {
    readonly trial: string;
    readonly seed: number;
    readonly checkpoint: number;
    /** On held-out search images, percent. */
    readonly accuracy: number;
    readonly loss: number;
  }[];
  /** Sentences that a reader must know, as "5 seeds cannot separate at the 5 % level". */
  readonly remarks: readonly string[];
  readonly provenance: {
    readonly touchstone: string;
    readonly codeHash: string;
    readonly node: string;
    readonly platform: string;
    readonly createdAt: string;
    readonly suite: string;
    readonly seeds: readonly number[];
    readonly config: Readonly<Record<string, unknown>>;
    readonly engine: { readonly name: string; readonly device: string; readonly numerics: string };
    readonly dataset: { readonly name: string; readonly hash: string; readonly notes: readonly string[] };
    readonly benchmark: {
      readonly name: string;
      readonly hash: string;
      readonly provenance: Readonly<Record<string, unknown>>;
    };
    readonly elapsedSeconds: number;
  };
}
