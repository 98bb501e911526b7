/** The images of training and test files, counted through: first those for training, then those for tests. */
export interface LabelledFiles {
  readonly training: number;
  readonly test: number;
  /** Class of each image, training + test. */
  readonly labels: Uint8Array;
}
