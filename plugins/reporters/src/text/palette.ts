import picocolors from 'picocolors';

export type Palette = ReturnType<typeof picocolors.createColors>;

/** Colours for the terminal; with `enabled` false every function returns its text unchanged. */
export function palette(enabled: boolean): Palette {
  return picocolors.createColors(enabled);
}
