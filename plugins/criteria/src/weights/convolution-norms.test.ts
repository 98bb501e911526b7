import { createRng } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { symmetricEigenvalues } from '../linear-algebra/symmetric-eigenvalues.js';
import { convolutionNorms } from './convolution-norms.js';
import type { AppliedConvolution } from './convolution-norms.js';
import type { MapSize } from './map-size.js';

/** The linear map as a matrix, (outputs · pixels) × (inputs · pixels), by sliding the kernel over periodic maps. */
function periodicMatrix({ values, outputs, layer }: AppliedConvolution, { height, width }: MapSize): number[][] {
  const { kernel, dilation = 1, depthwise = false } = layer;
  const perOutput = values.length / (outputs * kernel * kernel);
  const inputs = depthwise ? outputs : perOutput;
  const area = height * width;
  const matrix = Array.from({ length: outputs * area }, () => Array<number>(inputs * area).fill(0));
  const reach = (dilation * (kernel - 1)) / 2;
  const wrap = (at: number, extent: number): number => ((at % extent) + extent) % extent;
  for (let output = 0; output < outputs; output++) {
    for (let part = 0; part < perOutput; part++) {
      const input = depthwise ? output : part;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          for (let a = 0; a < kernel; a++) {
            for (let b = 0; b < kernel; b++) {
              const pixel =
                wrap(y + a * dilation - reach, height) * width + wrap(x + b * dilation - reach, width) + input * area;
              matrix[output * area + y * width + x]![pixel]! +=
                values[((output * perOutput + part) * kernel + a) * kernel + b]!;
            }
          }
        }
      }
    }
  }
  return matrix;
}

/** ‖A x‖² / ‖x‖² after many steps of x → Aᵀ A x. */
function powerIteration(matrix: readonly (readonly number[])[]): number {
  const rng = createRng('power');
  let x = Array.from({ length: matrix[0]!.length }, () => rng.normal());
  let square = 0;
  for (let step = 0; step < 3000; step++) {
    const norm = Math.hypot(...x);
    x = x.map((value) => value / norm);
    const y = matrix.map((row) => row.reduce((sum, value, index) => sum + value * x[index]!, 0));
    square = y.reduce((sum, value) => sum + value * value, 0);
    const back = Array<number>(x.length).fill(0);
    matrix.forEach((row, index) => row.forEach((value, column) => (back[column]! += value * y[index]!)));
    x = back;
  }
  return square;
}

function drawn(outputs: number, inputs: number, layer: AppliedConvolution['layer']): AppliedConvolution {
  const rng = createRng(`${outputs} ${inputs} ${JSON.stringify(layer)}`);
  const length = outputs * inputs * layer.kernel ** 2;
  return { values: Float32Array.from({ length }, () => rng.normal()), outputs, layer };
}

const dense = (kernel: number, dilation = 1) => ({ layer: 'convolution', kernel, dilation }) as const;
const depthwise = (kernel: number) => ({ layer: 'convolution', kernel, depthwise: true }) as const;

describe.each([
  ['3×3, 2 channels, on 3×3', drawn(2, 2, dense(3)), { height: 3, width: 3 }],
  ['3×3, 1 to 1 channel, on 4×4', drawn(1, 1, dense(3)), { height: 4, width: 4 }],
  ['3×3, 2 channels, on 4×3', drawn(2, 2, dense(3)), { height: 4, width: 3 }],
  ['3×3, 3 to 2 channels, on 3×4', drawn(2, 3, dense(3)), { height: 3, width: 4 }],
  ['1×1, 3 channels, on 3×2', drawn(3, 3, dense(1)), { height: 3, width: 2 }],
  ['dilated 3×3 on 5×5', drawn(1, 2, dense(3, 2)), { height: 5, width: 5 }],
  ['depthwise 3×3, 3 channels, on 4×3', drawn(3, 1, depthwise(3)), { height: 4, width: 3 }],
  ['5×5 that wraps around 3×3', drawn(2, 2, dense(5)), { height: 3, width: 3 }],
  ['dilated 3×3 that wraps around 2×3', drawn(2, 2, dense(3, 2)), { height: 2, width: 3 }],
])('%s', (_name, convolution, size) => {
  const matrix = periodicMatrix(convolution, size);
  const norms = convolutionNorms(convolution, size);

  test('sum of the squared singular values: that of the matrix’s elements', () => {
    const squares = matrix.flat().reduce((sum, value) => sum + value * value, 0);
    expect(norms.frobenius / squares).toBeCloseTo(1, 12);
  });

  test('largest singular value: all of the whole matrix, by Jacobi rotations', () => {
    const gram = matrix.flatMap((row) =>
      matrix.map((other) => row.reduce((sum, value, index) => sum + value * other[index]!, 0)),
    );
    const largest = symmetricEigenvalues(gram, matrix.length).at(-1)!;
    expect(norms.spectral / largest).toBeCloseTo(1, 12);
  });

  test('and by power iteration on the whole matrix', () => {
    expect(norms.spectral / powerIteration(matrix)).toBeCloseTo(1, 5);
  });
});

test('the identity has singular values of 1: channels · pixels of them', () => {
  const values = new Float32Array(2 * 2 * 9);
  values[4] = values[3 * 9 + 4] = 1;
  const { frobenius, spectral } = convolutionNorms({ values, outputs: 2, layer: dense(3) }, { height: 5, width: 4 });
  expect(frobenius).toBeCloseTo(2 * 20, 12);
  expect(spectral).toBeCloseTo(1, 12);
});

test('a kernel of ones adds up 9 pixels: constant images grow by 9', () => {
  const convolution = { values: new Float32Array(9).fill(1), outputs: 1, layer: dense(3) };
  const { frobenius, spectral } = convolutionNorms(convolution, { height: 8, width: 6 });
  expect(frobenius).toBeCloseTo(9 * 48, 10);
  expect(spectral).toBeCloseTo(81, 12);
});
