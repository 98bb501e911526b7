import type { Writable } from 'node:stream';

/** A reader that has gone, as in `touchstone list | head -1`, is no error; nothing more is said. */
export function ignoreBrokenPipe(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
