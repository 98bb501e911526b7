/** NVIDIA GPUs that this process may use. */
export interface FoundGpus {
  readonly count: number;
  /** Free memory of the fullest one; undefined where nvidia-smi does not tell. */
  readonly freeBytes: number | undefined;
}
