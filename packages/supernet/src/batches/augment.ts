import type { Augmentation, Dataset, Rng } from '@touchstone/contract';

/**
 * Shifts and mirrors every image of a batch in place, each by its own draw: first the shift down, then
 * the shift right, then the mirror. What a shift uncovers gets the padding value of its channel.
 * @param images batch × channels × height × width
 */
export function augment(
  images: Float32Array,
  { image: { channels, height, width } }: Pick<Dataset, 'image'>,
  { flip, crop, padding }: Augmentation,
  rng: Rng,
): void {
  const area = height * width;
  const original = new Float32Array(area);
  const count = images.length / (channels * area);
  for (let index = 0; index < count; index++) {
    const down = crop > 0 ? rng.integer(2 * crop + 1) - crop : 0;
    const right = crop > 0 ? rng.integer(2 * crop + 1) - crop : 0;
    const mirrored = flip && rng.uniform() < 0.5;
    if (down === 0 && right === 0 && !mirrored) continue;
    for (let channel = 0; channel < channels; channel++) {
      const plane = images.subarray((index * channels + channel) * area, (index * channels + channel + 1) * area);
      original.set(plane);
      plane.fill(padding[channel] ?? 0);
      for (let row = Math.max(0, down); row < Math.min(height, height + down); row++) {
        for (let column = Math.max(0, right); column < Math.min(width, width + right); column++) {
          const target = mirrored ? width - 1 - column : column;
          plane[row * width + target] = original[(row - down) * width + column - right]!;
        }
      }
    }
  }
}
