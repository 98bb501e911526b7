import type { Palette } from '../text/palette.js';

/** How the sections of the terminal report are set. */
export interface Layout {
  /** Characters of a line. */
  readonly width: number;
  readonly colours: Palette;
  /** Explain the columns below the tables. */
  readonly legends: boolean;
}
