/** How far a download, or the reading of a source, is. */
export interface DataProgress {
  readonly doing: 'download' | 'read';
  /** File that is downloaded, or source that is read. */
  readonly name: string;
  /** Bytes of a download, files of a source. */
  readonly done: number;
  readonly total: number;
}

/** What the functions for data may use. */
export interface DataRun {
  /** See `dataDirectory`. */
  readonly directory: string;
  /** Another manifest than the repository's. */
  readonly manifest?: string | undefined;
  /** Environment variables, for proxies. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  log(message: string): void;
  onProgress(progress: DataProgress): void;
}
