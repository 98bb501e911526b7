/** Byte images of one size with their classes, as they come from the source. */
export interface ImageArchive {
  /** Name and version of what it was made from. */
  readonly source: string;
  /** Pixels of a side. */
  readonly side: number;
  /** Images of each class. */
  readonly classCounts: readonly number[];
  /** Rows that were no image, per class. */
  readonly malformed: readonly number[];
  /** Images that were an exact copy of an earlier one, per class. */
  readonly repeated: readonly number[];
  /** Images × side × side, ordered by class. */
  readonly pixels: Uint8Array;
}
