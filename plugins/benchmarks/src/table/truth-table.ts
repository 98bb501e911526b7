import type { ImageShape, JsonObject } from '@touchstone/contract';

/** True accuracies of one isomorphism class of architectures, trained stand-alone. */
export interface TruthTableEntry {
  /** What the space's `canonical` gives for the class. */
  readonly canonical: string;
  /** Trainable parameters of the stand-alone network. */
  readonly parameters: number;
  /** Multiply–accumulates of one image's forward pass. */
  readonly flops: number;
  /** Percent, one for each of the table's seeds; null where that seed was not trained. */
  readonly valid: readonly (number | null)[];
  readonly test: readonly (number | null)[];
  /** A remark on this entry, as in "chance: the output does not depend on the image". */
  readonly note?: string;
}

/** The file format `touchstone.table/1`: the true accuracies of a search space on one dataset. */
export interface TruthTable {
  readonly schema: 'touchstone.table/1';
  readonly space: { readonly name: string; readonly options: JsonObject };
  readonly dataset: {
    readonly name: string;
    readonly options: JsonObject;
    /** The dataset's hash when the table was made. */
    readonly hash: string;
    readonly image: ImageShape;
    readonly classes: number;
  };
  readonly protocol: {
    readonly epochs: number;
    readonly batchSize: number;
    readonly learningRate: number;
    readonly momentum: number;
    readonly weightDecay: number;
    /** In words, as in "SGD with Nesterov momentum, cosine learning rate to 0". */
    readonly optimiser: string;
  };
  /** Training seeds, in the order of every entry's `valid` and `test`. */
  readonly seeds: readonly number[];
  readonly provenance: {
    /** Version of Touchstone that made the table. */
    readonly touchstone: string;
    readonly codeHash: string;
    /** The engine's numerics class. */
    readonly numerics: string;
    readonly node: string;
    readonly platform: string;
    /** ISO 8601. */
    readonly createdAt: string;
    readonly command: string;
    /** Remarks, as of the dataset: "2 empty rows skipped". */
    readonly notes?: readonly string[];
  };
  /** By the architecture string of one member of the class; at most one entry per class. */
  readonly architectures: Readonly<Record<string, TruthTableEntry>>;
}
