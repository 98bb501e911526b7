import type { Shape, TensorNode } from '@touchstone/contract';

type Extents = readonly [number, number, number, number];

/**
 * A convolution is the sum over all triples (cell of x, weight, cell of the result) that belong
 * together of x · weight; its gradients sum the other two pairs of the same triples. Visits the
 * positions of all triples.
 */
export function forEachProduct(
  attributes: TensorNode['attributes'],
  x: Shape,
  weights: Shape,
  result: Shape,
  visit: (x: number, weight: number, result: number) => void,
): void {
  const strides = attributes['strides'] as readonly [number, number];
  const pads = attributes['pads'] as Extents;
  const dilations = attributes['dilations'] as readonly [number, number];
  const [, channels, height, width] = x as Extents;
  const [, perGroup, kernelHeight, kernelWidth] = weights as Extents;
  const [batches, outputs, rows, columns] = result as Extents;
  const outputsPerGroup = outputs / (attributes['groups'] as number);

  for (let batch = 0, target = 0; batch < batches; batch++) {
    for (let output = 0; output < outputs; output++) {
      const firstChannel = Math.floor(output / outputsPerGroup) * perGroup;
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++, target++) {
          for (
            let channel = 0, weight = output * perGroup * kernelHeight * kernelWidth;
            channel < perGroup;
            channel++
          ) {
            for (let tapRow = 0; tapRow < kernelHeight; tapRow++) {
              for (let tapColumn = 0; tapColumn < kernelWidth; tapColumn++, weight++) {
                const y = row * strides[0] - pads[0] + tapRow * dilations[0];
                const z = column * strides[1] - pads[1] + tapColumn * dilations[1];
                if (y < 0 || z < 0 || y >= height || z >= width) continue;
                visit(((batch * channels + firstChannel + channel) * height + y) * width + z, weight, target);
              }
            }
          }
        }
      }
    }
  }
}
