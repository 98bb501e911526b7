import { TouchstoneError } from '@touchstone/contract';

/** What of a process's stdout is used. */
export interface ResultStream {
  readonly isTTY?: boolean;
  write(content: string | Uint8Array): unknown;
}

/**
 * Writes results to stdout. Throws TouchstoneError `USAGE` where bytes, as of a Parquet file, would reach a
 * terminal.
 */
export function writeResult(stdout: ResultStream, content: string | Uint8Array): void {
  if (typeof content !== 'string' && stdout.isTTY === true) {
    throw new TouchstoneError('USAGE', 'the report is a binary file, which a terminal cannot show', {
      where: 'stdout',
      hint: 'Write it to a file with --output report.parquet, or send stdout to a file or a program.',
    });
  }
  stdout.write(content);
}
