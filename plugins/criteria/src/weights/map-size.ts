/** Pixels of a feature map. */
export interface MapSize {
  readonly height: number;
  readonly width: number;
}
