const known: Readonly<Record<string, string>> = { skip_connect: 'skip', identity: 'skip', none: 'none', zero: 'none' };

/** A short name for drawings: `nor_conv_3x3` is `conv 3×3`. */
export function operationText(operation: string): string {
  return (
    known[operation] ??
    operation
      .replace(/^nor_/, '')
      .replaceAll(/(\d)x(\d)/g, '$1×$2')
      .replaceAll('_', ' ')
  );
}
