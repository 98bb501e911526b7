/** Files of a source that are read. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** What an import may use while it runs. */
export interface ImportRun {
  onProgress(progress: ImportProgress): void;
  readonly signal: AbortSignal;
}
