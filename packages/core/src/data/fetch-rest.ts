import { TouchstoneError } from '@touchstone/contract';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Writable } from 'node:stream';
import { type Dispatcher, stream } from 'undici';
import { dataError } from './data-error.js';
import type { DataFile } from './data-file.js';

interface RestOptions {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  /** Called with the bytes that are there so far. */
  onBytes(bytes: number): void;
}

/**
 * Fetches what is missing of a file and appends it; where the server does not give ranges, all of it.
 * @param have bytes of `part` that are there already
 * Throws TouchstoneError `DATA` where the server offers something else than the pinned file or the disk cannot
 * take it; else the network's error, and what came is kept.
 */
export async function fetchRest(file: DataFile, part: string, have: number, options: RestOptions): Promise<void> {
  const { dispatcher, signal, onBytes } = options;
  // Compressed on the way, bytes could not be counted.
  const headers = { 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${have}-` } : {}) };
  let descriptor: number | undefined;
  try {
    await stream(file.address, { method: 'GET', dispatcher, signal, headers }, (answer) => {
      let bytes = startOf(answer.statusCode, answer.headers as IncomingHttpHeaders, file, have);
      const opened = onDisk(part, () => openSync(part, bytes === 0 ? 'w' : 'a'));
      descriptor = opened;
      // Written as they come: when a connection breaks, what waits in a stream is lost.
      return new Writable({
        write(piece: Buffer, _, done) {
          try {
            bytes += piece.length;
            if (bytes > file.bytes) throw notPinned(file, `it sends more than ${file.bytes} bytes`);
            for (let at = 0; at < piece.length;) at += onDisk(part, () => writeSync(opened, piece, at));
            onBytes(bytes);
            done();
          } catch (error) {
            done(error as Error);
          }
        },
      });
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function onDisk<T>(part: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw dataError(cause, 'written', part);
  }
}

/** Where the answer's bytes belong. Throws TouchstoneError `DATA`. */
function startOf(status: number, headers: IncomingHttpHeaders, file: DataFile, have: number): number {
  if (status !== 200 && status !== 206) throw notPinned(file, `it answers with status ${status}`);
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
  const start = status === 206 ? Number(range?.[1]) : 0;
  if (start !== 0 && start !== have) throw notPinned(file, 'it sends another range than it was asked for');
  const total = status === 206 ? range?.[2] : headers['content-length'];
  if (total !== undefined && total !== '*' && Number(total) !== file.bytes) {
    throw notPinned(file, `it offers ${total} bytes, not ${file.bytes}`);
  }
  return start;
}

function notPinned({ address, part, name }: DataFile, problem: string): TouchstoneError {
  return new TouchstoneError('DATA', `the server does not give the pinned file: ${problem}`, {
    where: address,
    hint: `It may have moved, or a proxy answered instead. Get "${part}" elsewhere and add it with \`touchstone data add ${name} --from FILE\`.`,
  });
}
