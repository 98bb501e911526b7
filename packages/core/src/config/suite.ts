/** A suite: what `touchstone bench` can run. */
export interface Suite {
  readonly name: string;
  readonly summary: string;
  /** Absolute path of its file. */
  readonly file: string;
}
