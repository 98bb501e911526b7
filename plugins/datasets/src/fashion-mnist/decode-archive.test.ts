import { expect, test } from 'vitest';
import { decodeArchive } from './decode-archive.js';
import { encodeArchive } from './encode-archive.js';
import type { ImageArchive } from './image-archive.js';

const archive: ImageArchive = {
  source: 'images@1.0.0',
  side: 2,
  classCounts: [2, 1],
  malformed: [1, 0],
  repeated: [0, 0],
  pixels: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
};

function changed(change: (file: Buffer) => void): Uint8Array {
  const file = Buffer.from(encodeArchive(archive));
  change(file);
  return file;
}

test('reads back what was written', () => {
  const decoded = decodeArchive(encodeArchive(archive), 'images@1.0.0');
  if (decoded.state !== 'ok') throw new Error(decoded.reason);
  const { pixels, ...description } = decoded.archive;
  expect(description).toEqual({ ...archive, pixels: undefined });
  expect([...pixels]).toEqual([...archive.pixels]);
});

test.each([
  ['an empty file', new Uint8Array(), 'not an image cache'],
  ['another file', Buffer.from('{"data": [[1, 2]]} and much more text, longer than the prefix'), 'not an image cache'],
  ['a file cut in its prefix', encodeArchive(archive).slice(0, 20), 'not an image cache'],
  ['a file cut in its pixels', encodeArchive(archive).slice(0, -1), 'damaged: its SHA-256 does not match'],
  ['another version', changed((file) => file.writeUInt32LE(7, 8)), 'of version 7, not 1'],
  ['a changed pixel', changed((file) => file.writeUInt8(99, file.length - 1)), 'damaged: its SHA-256 does not match'],
  ['a changed header', changed((file) => file.write('X', 52)), 'damaged: its SHA-256 does not match'],
  ['a changed length', changed((file) => file.writeUInt32LE(9, 44)), 'damaged: its SHA-256 does not match'],
])('%s is unusable', (_, bytes, reason) => {
  expect(decodeArchive(bytes, 'images@1.0.0')).toEqual({ state: 'unusable', reason });
});

test('made from another source', () => {
  expect(decodeArchive(encodeArchive(archive), 'images@2.0.0')).toEqual({
    state: 'unusable',
    reason: 'made from images@1.0.0, not images@2.0.0',
  });
});
