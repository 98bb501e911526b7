/** One file of byte images. Labels are kept, pixels are read again when they are wanted. */
export interface ImageSource {
  /** The file, for messages. */
  readonly file: string;
  /** Class of each image, 0 … classes − 1. */
  readonly labels: Uint8Array;
  /**
   * Reads the pixels: place in the file → bytes of that image, channels × height × width.
   * Throws TouchstoneError `DATA` where the file can no longer be read.
   */
  open(): Promise<(place: number) => Uint8Array>;
}
