import { expect, test } from 'vitest';
import { archiveNotes } from './archive-notes.js';

const archive = { source: 'images@1', side: 1, pixels: new Uint8Array() };

test('says what was left out and where', () => {
  expect(archiveNotes({ ...archive, classCounts: [5, 7, 6], malformed: [2, 0, 3], repeated: [1, 0, 3] })).toEqual([
    '18 images from images@1',
    '5 malformed rows skipped (class 0, 2)',
    '4 exact copies of other images skipped',
  ]);
});

test('says nothing of what did not happen', () => {
  expect(archiveNotes({ ...archive, classCounts: [5], malformed: [0], repeated: [0] })).toEqual([
    '5 images from images@1',
  ]);
});
