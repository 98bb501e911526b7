import type { Architecture } from '@touchstone/contract';

/** What space and table say about one architecture. */
export interface ArchitectureFacts {
  /** The architecture string. */
  readonly text: string;
  readonly architecture: Architecture;
  /** Percent; undefined where the table does not know it, and then so is the percentile. */
  readonly accuracy: number | undefined;
  /** Share of the table's architectures that are not better, percent. */
  readonly percentile: number | undefined;
  readonly skipFraction: number;
  readonly parameterFreeFraction: number;
  readonly collapsed: boolean;
}

/** An architecture that is in the table. */
export interface KnownArchitecture extends ArchitectureFacts {
  readonly accuracy: number;
  readonly percentile: number;
}
