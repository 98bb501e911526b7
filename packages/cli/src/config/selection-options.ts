/** Options that say what is run and where, as commander gives them. */
export interface SelectionOptions {
  /** Each one or several names with commas between. */
  readonly suite?: readonly string[];
  readonly config?: string;
  readonly criteria?: string;
  /** False with `--no-controls`. */
  readonly controls?: boolean;
  readonly seeds?: string;
  readonly checkpoints?: string;
  readonly space?: string;
  readonly dataset?: string;
  readonly benchmark?: string;
  readonly searcher?: string;
  readonly engine?: string;
  readonly executor?: string;
  readonly workers?: string;
  readonly device?: string;
  readonly store?: string;
  readonly plugin?: readonly string[];
  /** False with `--no-hessian`, true with `--hessian`. */
  readonly hessian?: boolean;
  readonly collapseQuantile?: string;
}
