import type { ImageShape, Rng } from '@touchstone/contract';

/**
 * A sinusoidal grating: sin(2π · frequency · (x cos angle + y sin angle) + phase) plus normal noise,
 * with a random phase per channel. Over the phases the mean is 0 at every pixel whatever the angle,
 * so no linear function of the pixels tells angles apart, but small oriented filters do.
 * @param angle radians
 * @param frequency cycles per pixel
 * @param noise standard deviation; the grating's own is 0.71
 * @param into channels × height × width
 */
export function drawGrating(
  { channels, height, width }: ImageShape,
  angle: number,
  frequency: number,
  noise: number,
  rng: Rng,
  into: Float32Array,
): void {
  const alongX = 2 * Math.PI * frequency * Math.cos(angle);
  const alongY = 2 * Math.PI * frequency * Math.sin(angle);
  let at = 0;
  for (let channel = 0; channel < channels; channel++) {
    const phase = 2 * Math.PI * rng.uniform();
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) into[at++] = Math.sin(alongX * x + alongY * y + phase) + noise * rng.normal();
    }
  }
}
