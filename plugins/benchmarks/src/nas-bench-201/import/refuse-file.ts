import { TouchstoneError } from '@touchstone/contract';
import { acceptedSources } from './accepted-sources.js';
import type { FileKind } from './sniff.js';

const compact = 'Use a compact source instead, as `touchstone data download nas-bench-201` does.';

const advice: Readonly<Partial<Record<FileKind, readonly [what: string, hint: string]>>> = {
  'torch-zip': [
    'is an archive of PyTorch, as NAS-Bench-201-v1_1-096897.pth (4.7 GB with all weights), which Touchstone cannot read',
    compact,
  ],
  sqlite: ['is an SQLite database, as NNI makes it, which Touchstone does not read', compact],
  tar: ['is a tar archive', 'Unpack it and give the directory.'],
  gzip: ['is compressed with gzip', 'Unpack it and give what is in it.'],
  json: [
    'is JSON, which no source of NAS-Bench-201 is',
    'Tables that `touchstone truth` made are read by the benchmark "table"; tables of other spaces cannot be added here.',
  ],
  empty: ['is empty', 'Get the file again.'],
};

/** The error for a source that cannot be one of NAS-Bench-201. */
export function refuseFile(kind: FileKind, where: string): TouchstoneError {
  const [what, hint] = advice[kind] ?? ['is of no kind that holds NAS-Bench-201', acceptedSources];
  return new TouchstoneError('DATA', `the file ${what}`, { where, hint });
}
