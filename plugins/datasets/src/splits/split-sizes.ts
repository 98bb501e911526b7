/** Number of images in each split. The search splits are parts of `train`. */
export interface SplitSizes {
  readonly train: number;
  readonly valid: number;
  readonly test: number;
  readonly searchTrain: number;
  readonly searchValid: number;
  readonly searchScore: number;
}
