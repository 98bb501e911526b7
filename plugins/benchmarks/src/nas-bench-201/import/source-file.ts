/** A file of a source, read whole. */
export interface SourceFile {
  /** Without the directories above it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}
