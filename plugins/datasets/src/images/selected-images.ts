import type { ImageSource } from './image-source.js';

/**
 * The bytes of some images of several files, which are read one after the other and let go.
 * @param indices positions in the files as if they were one; may repeat
 * @param extent bytes of an image
 * @returns position → bytes of the image, for the positions asked for
 */
export async function selectedImages(
  sources: readonly ImageSource[],
  indices: Iterable<number>,
  extent: number,
): Promise<(index: number) => Uint8Array> {
  const wanted = Uint32Array.from(new Set(indices)).sort();
  const places = new Map(Array.from(wanted, (index, place) => [index, place]));
  const bytes = new Uint8Array(wanted.length * extent);
  let first = 0;
  let next = 0;
  for (const source of sources) {
    const end = first + source.labels.length;
    if (next < wanted.length && wanted[next]! < end) {
      const image = await source.open();
      for (; next < wanted.length && wanted[next]! < end; next++)
        bytes.set(image(wanted[next]! - first), next * extent);
    }
    first = end;
  }
  return (index) => {
    const place = places.get(index)!;
    return bytes.subarray(place * extent, (place + 1) * extent);
  };
}
