/** What a file's first bytes show. */
export type FileKind =
  | 'compact'
  | 'bzip2'
  | 'pickle'
  | 'torch-zip'
  | 'sqlite'
  | 'gzip'
  | 'tar'
  | 'json'
  | 'text'
  | 'empty'
  | 'unknown';

const starts: readonly (readonly [string, FileKind])[] = [
  ['TSNB201\0', 'compact'],
  ['BZh', 'bzip2'],
  ['PK\u0003\u0004', 'torch-zip'],
  ['SQLite format 3\0', 'sqlite'],
  ['\u001F\u008B', 'gzip'],
];

/** The kind of a file by its first 512 bytes. */
export function sniff(start: Uint8Array): FileKind {
  if (start.length === 0) return 'empty';
  const text = Buffer.from(start).toString('latin1');
  const found = starts.find(([magic]) => text.startsWith(magic));
  if (found !== undefined) return found[1];
  if (text.slice(257, 262) === 'ustar') return 'tar';
  if (start[0] === 0x80 && start[1]! <= 5) return 'pickle';
  if (/^\s*[[{]/.test(text)) return 'json';
  return /^[\t\r\n\u0020-\u00FF]+$/.test(text) ? 'text' : 'unknown';
}
