import type { Edge, JsonObject } from '@touchstone/contract';

/** A table of a benchmark. */
export interface TableKey {
  readonly dataset: string;
  readonly split: 'valid' | 'test';
  readonly epochs: number;
}

/** What one table knows of an architecture. Accuracies are percentages. */
export interface KnownAccuracy extends TableKey {
  readonly mean: number;
  readonly seeds: readonly { readonly seed: number; readonly accuracy: number }[];
  /** Among the architectures of the space that the table knows; absent where the space is too large to list. */
  readonly standing?: {
    /** Share of them that are not better, in percent. */
    readonly percentile: number;
    /** 1 is the best; equals share the best rank. */
    readonly rank: number;
    readonly of: number;
    readonly best: number;
  };
}

/** An architecture that differs by the operation of one edge. */
export interface Neighbour {
  readonly edge: Edge;
  /** Names of the operations. */
  readonly from: string;
  readonly to: string;
  readonly architecture: string;
  readonly index?: number;
  /** It computes the same functions. */
  readonly sameClass: boolean;
  /** Mean accuracies in the order of `neighbourTables`; null where unknown. */
  readonly accuracies: readonly (number | null)[];
}

/** Where accuracies come from, or why there are none. */
export type ShownBenchmark =
  | { readonly state: 'loaded'; readonly name: string; readonly provenance: Readonly<Record<string, unknown>> }
  | { readonly state: 'absent'; readonly message: string; readonly hint?: string };

/** Everything known of one architecture: the document of `touchstone show --json`. */
export interface ArchitectureReport {
  readonly schema: 'touchstone.show/1';
  readonly space: {
    readonly name: string;
    readonly options: JsonObject;
    readonly nodes: number;
    readonly edges: readonly Edge[];
    readonly size: number;
  };
  readonly architecture: string;
  /** Name of the operation on each edge. */
  readonly operations: readonly string[];
  /** Place in the space's order; absent where the space is too large to list. */
  readonly index?: number;
  readonly class: {
    readonly canonical: string;
    /** Indices of the architectures of the same class, its own included; as `index`. */
    readonly members?: readonly number[];
  };
  /** Trainable parameters and multiply–accumulates of an image, per dataset. */
  readonly costs: {
    /** Which network, as in "16 channels, 5 cells a stage". */
    readonly network: string;
    readonly datasets: readonly { readonly dataset: string; readonly parameters: number; readonly flops: number }[];
  };
  readonly benchmark: ShownBenchmark;
  readonly accuracies: readonly KnownAccuracy[];
  /** Tables of the neighbours' accuracies; they are sorted by the first. */
  readonly neighbourTables: readonly TableKey[];
  readonly neighbours: readonly Neighbour[];
}
