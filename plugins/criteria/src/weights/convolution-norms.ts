import type { Layer } from '@touchstone/contract';
import { gramMatrix } from '../linear-algebra/gram-matrix.js';
import { splitRows } from '../linear-algebra/split-rows.js';
import { largestEigenvalue } from '../linear-algebra/largest-eigenvalue.js';
import type { MapSize } from './map-size.js';
import type { SquaredNorms } from './squared-norms.js';

export type ConvolutionLayer = Extract<Layer, { layer: 'convolution' }>;

/** Weights and how they are applied. */
export interface AppliedConvolution {
  /** Outputs × inputs × kernel × kernel; a depthwise convolution has one input for each output. */
  readonly values: Float32Array;
  readonly outputs: number;
  readonly layer: ConvolutionLayer;
}

/**
 * Norms of a convolution as a linear map of feature maps that continue periodically beyond their borders
 * (Sedghi, Gupta, Long 2019: The Singular Values of Convolutional Layers, theorem 6). Its singular values are
 * those of the outputs × inputs transfer matrices Σ_tap W_tap · e^(−2πi frequency · tap) of all height · width
 * frequencies. A stride is left out of account, as in the source. Kernels larger than the map wrap around it.
 */
export function convolutionNorms({ values, outputs, layer }: AppliedConvolution, size: MapSize): SquaredNorms {
  if (layer.depthwise === true) {
    // Channels do not meet: the map is made of as many maps of one channel.
    const channels = splitRows(values, outputs).map((channel) => denseNorms(channel, 1, layer, size));
    return {
      frobenius: channels.reduce((sum, { frobenius }) => sum + frobenius, 0),
      spectral: Math.max(...channels.map(({ spectral }) => spectral)),
    };
  }
  return denseNorms(values, outputs, layer, size);
}

function denseNorms(values: Float32Array, outputs: number, layer: ConvolutionLayer, size: MapSize): SquaredNorms {
  const { kernel, dilation = 1 } = layer;
  // A 1×1 convolution has the same transfer matrix at every frequency.
  const { height, width } = kernel === 1 ? { height: 1, width: 1 } : size;
  const repeats = (size.height * size.width) / (height * width);
  let [frobenius, spectral] = [0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const mirror = ((height - row) % height) * width + ((width - column) % width);
      const own = row * width + column;
      // Weights are real: the mirrored frequency has the conjugate matrix, with the same singular values.
      if (mirror < own) continue;
      const phases = Array.from({ length: kernel * kernel }, (_, tap) => {
        const turns = (row * Math.floor(tap / kernel)) / height + (column * (tap % kernel)) / width;
        return -2 * Math.PI * dilation * turns;
      });
      const gram = gramMatrix(transferRows(values, outputs, phases));
      // As real rows, [Re, −Im] and [Im, Re], the matrix has each of its singular values twice.
      const trace = Array.from({ length: outputs }, (_, index) => gram[index * (2 * outputs + 1)]!);
      const times = repeats * (mirror === own ? 1 : 2);
      frobenius += times * trace.reduce((sum, value) => sum + value, 0);
      spectral = Math.max(spectral, largestEigenvalue(gram, 2 * outputs));
    }
  }
  return { frobenius, spectral };
}

/** A complex matrix as a real one of twice as many rows and columns. */
function transferRows(values: Float32Array, outputs: number, phases: readonly number[]): readonly Float64Array[] {
  const taps = phases.length;
  const inputs = values.length / (outputs * taps);
  const cosines = phases.map(Math.cos);
  const sines = phases.map(Math.sin);
  const rows = Array.from({ length: 2 * outputs }, () => new Float64Array(2 * inputs));
  for (let output = 0; output < outputs; output++) {
    const [upper, lower] = [rows[output]!, rows[outputs + output]!];
    for (let input = 0; input < inputs; input++) {
      let [real, imaginary] = [0, 0];
      for (let tap = 0; tap < taps; tap++) {
        const weight = values[(output * inputs + input) * taps + tap]!;
        real += weight * cosines[tap]!;
        imaginary += weight * sines[tap]!;
      }
      upper[input] = real;
      upper[inputs + input] = -imaginary;
      lower[input] = imaginary;
      lower[inputs + input] = real;
    }
  }
  return rows;
}
