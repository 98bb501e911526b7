import type { KnownOrigin } from '@touchstone/benchmarks';
import type { DataManifest } from './data-file.js';

/** Licence and origin of a file that the manifest pins, by its SHA-256. */
export function knownOrigins({ files }: DataManifest): KnownOrigin {
  return (sha256) => {
    const file = files.find((candidate) => candidate.sha256 === sha256);
    return file && { licence: file.licence, origin: file.origin };
  };
}
