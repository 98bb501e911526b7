import { expect, test } from 'vitest';
import { decompressBzip2 } from './decompress-bzip2.js';

// printf 'touchstone\n' | bzip2
const packed = Buffer.from('QlpoOTFBWSZTWV51U8AAAATBgAAQCkGOACAAIgMj1CDJiLGtI4F4u5IpwoSC86qeAA==', 'base64');

test('gives back what bzip2 packed', () => {
  expect(Buffer.from(decompressBzip2(packed, 'my.bz2')).toString()).toBe('touchstone\n');
});

test('several streams in one file are one content', () => {
  expect(Buffer.from(decompressBzip2(Buffer.concat([packed, packed]), 'my.bz2')).toString()).toBe(
    'touchstone\ntouchstone\n',
  );
});

test('cut anywhere or changed is an error', () => {
  for (let length = 0; length < packed.length; length++) {
    expect(() => decompressBzip2(packed.subarray(0, length), 'cut.bz2')).toThrow(
      expect.objectContaining({
        code: 'DATA',
        message: expect.stringMatching(/^the bzip2 file is cut off or damaged: /) as string,
        where: 'cut.bz2',
      }),
    );
  }
  const changed = Buffer.from(packed);
  changed[30]! ^= 1;
  expect(() => decompressBzip2(changed, 'changed.bz2')).toThrow(/damaged/);
});
