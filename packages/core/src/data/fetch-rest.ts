import { TouchstoneError } from '@touchstone/contract';
import { open } from 'node:fs/promises';
import { type Dispatcher, fetch, type Response } from 'undici';
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
 * Returns how many are there now. Throws TouchstoneError `DATA` where the server offers something else than
 * the pinned file or the disk cannot take it; else the network's error, and what came is kept.
 */
export async function fetchRest(file: DataFile, part: string, have: number, options: RestOptions): Promise<number> {
  const { dispatcher, signal, onBytes } = options;
  const response = await fetch(file.address, {
    dispatcher,
    signal,
    // Compressed on the way, bytes could not be counted.
    headers: { 'accept-encoding': 'identity', ...(have > 0 ? { range: `bytes=${have}-` } : {}) },
  });
  const start = startOf(response, file, have);
  const handle = await open(part, start === 0 ? 'w' : 'a').catch((cause: unknown) => {
    throw dataError(cause, 'written', part);
  });
  let bytes = start;
  try {
    for await (const piece of response.body! as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > file.bytes) throw notPinned(file, `it sends more than ${file.bytes} bytes`);
      await handle.writeFile(piece).catch((cause: unknown) => {
        throw dataError(cause, 'written', part);
      });
      onBytes(bytes);
    }
  } finally {
    await handle.close();
  }
  return bytes;
}

/** Where the answer's bytes belong. Throws TouchstoneError `DATA`. */
function startOf({ status, headers }: Response, file: DataFile, have: number): number {
  if (status !== 200 && status !== 206) {
    throw notPinned(file, `it answers with status ${status}`);
  }
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '');
  const start = status === 206 ? Number(range?.[1]) : 0;
  if (start !== 0 && start !== have) throw notPinned(file, 'it sends another range than it was asked for');
  const length = headers.get('content-length');
  const total = status === 206 ? range?.[2] : length;
  if (total !== null && total !== undefined && total !== '*' && Number(total) !== file.bytes) {
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
