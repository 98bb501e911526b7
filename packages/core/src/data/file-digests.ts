import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface FileDigests {
  readonly bytes: number;
  readonly sha256: string;
  readonly md5: string;
}

/** Reads a file once, in pieces. Rejects with the error of the file system. */
export async function fileDigests(file: string): Promise<FileDigests> {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let bytes = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    sha256.update(piece);
    md5.update(piece);
  }
  return { bytes, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
}
