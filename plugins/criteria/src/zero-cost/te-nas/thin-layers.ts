import type { Layer } from '@touchstone/contract';

/** Added to variances, as PyTorch's BatchNorm2d does. */
const EPSILON = 1e-5;

/** Images of one channel and a fixed side, count × side × side. */
export type Planes = Float64Array;

export interface ThinLayers {
  readonly side: number;
  /** Weights of a convolution of one channel, kernel × kernel, layer by layer. */
  readonly kernels: readonly Float64Array[];
  /** Is told the input of every ReLU. */
  rectified(input: Planes): void;
}

/** Applies layers to planes; of stride 1 and one channel, see `withoutThinForm`. */
export function applyThinLayers(x: Planes, layers: readonly Layer[], { side, kernels, rectified }: ThinLayers): Planes {
  let next = 0;
  return layers.reduce((value, layer) => {
    switch (layer.layer) {
      case 'relu':
        rectified(value);
        return value.map((number) => Math.max(number, 0));
      case 'normalise':
        return normalisePlanes(value);
      case 'convolution': {
        const kernel = kernels[next++]!;
        const sum = (total: number, pixel: number, tap: number): number => total + pixel * kernel[tap]!;
        return slide(value, side, layer.kernel, layer.dilation ?? 1, 0, sum, (total) => total);
      }
      case 'average-pool':
        return slide(
          value,
          side,
          layer.kernel,
          1,
          0,
          (total, pixel) => total + pixel,
          (total, taps) => total / taps,
        );
      case 'max-pool':
        return slide(
          value,
          side,
          layer.kernel,
          1,
          -Infinity,
          (most, pixel) => Math.max(most, pixel),
          (most) => most,
        );
      default:
        throw new TypeError(`unknown layer ${JSON.stringify(layer satisfies never)}`);
    }
  }, x);
}

/** (x − mean) / √(variance + ε) over all images and pixels. */
export function normalisePlanes(x: Planes): Planes {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
  return x.map((value) => (value - mean) / Math.sqrt(variance + EPSILON));
}

/** A centred window over every pixel; taps outside the plane are left out. */
function slide(
  x: Planes,
  side: number,
  kernel: number,
  dilation: number,
  initial: number,
  collect: (total: number, pixel: number, tap: number) => number,
  finish: (total: number, taps: number) => number,
): Planes {
  const area = side * side;
  const reach = (dilation * (kernel - 1)) / 2;
  return x.map((_, index) => {
    const pixel = index % area;
    const [row, column] = [Math.floor(pixel / side) - reach, (pixel % side) - reach];
    let [total, taps] = [initial, 0];
    for (let tap = 0; tap < kernel * kernel; tap++) {
      const y = row + dilation * Math.floor(tap / kernel);
      const z = column + dilation * (tap % kernel);
      if (y < 0 || z < 0 || y >= side || z >= side) continue;
      total = collect(total, x[index - pixel + y * side + z]!, tap);
      taps += 1;
    }
    return finish(total, taps);
  });
}
