import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TouchstoneError } from '@touchstone/contract';
import type { ImageArchive } from './image-archive.js';
import { parseClass } from './parse-class.js';

const classes = 10;
const side = 28;
const pixels = side * side;
/** Known releases have 2 malformed rows; more than this means that something else is wrong. */
const toleratedRows = 10;

/**
 * Reads `<directory>/0.json` … `9.json` one after the other, since one of them parsed takes about
 * 50 MB. Malformed rows are left out, and so are exact copies of earlier images, which could
 * otherwise be in train and in test.
 * Throws TouchstoneError `DATA` where a file is absent, empty or malformed.
 */
export async function packClasses(directory: string, source: string): Promise<ImageArchive> {
  const kept: Uint8Array[] = [];
  const classCounts: number[] = [];
  const malformed: number[] = [];
  const repeated: number[] = [];
  const seen = new Set<string>();

  for (let label = 0; label < classes; label++) {
    const file = join(directory, `${label}.json`);
    const parsed = parseClass(await readText(file), pixels, file);
    const images = withoutCopies(parsed.images, seen);
    const found = parsed.images.length / pixels;
    if (found === 0) throw new TouchstoneError('DATA', 'no images', { where: file });
    kept.push(images);
    classCounts.push(images.length / pixels);
    repeated.push(found - images.length / pixels);
    malformed.push(parsed.malformed);
  }

  const bad = malformed.reduce((sum, count) => sum + count, 0);
  if (bad > toleratedRows) {
    throw new TouchstoneError('DATA', `${bad} rows are not ${pixels} integers of 0 to 255`, {
      where: directory,
      hint: `Up to ${toleratedRows} are skipped. The package fashion-mnist is damaged: reinstall the dependencies.`,
    });
  }
  return { source, side, classCounts, malformed, repeated, pixels: Buffer.concat(kept) };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new TouchstoneError('DATA', 'cannot be read', {
      where: file,
      hint: 'The images come with the package fashion-mnist: reinstall the dependencies.',
      cause,
    });
  }
}

function withoutCopies(images: Uint8Array, seen: Set<string>): Uint8Array {
  const kept = new Uint8Array(images.length);
  let end = 0;
  for (let start = 0; start < images.length; start += pixels) {
    const image = images.subarray(start, start + pixels);
    const digest = createHash('sha256').update(image).digest('base64');
    if (seen.has(digest)) continue;
    seen.add(digest);
    kept.set(image, end);
    end += pixels;
  }
  return kept.slice(0, end);
}
