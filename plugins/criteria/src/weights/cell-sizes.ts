import type { ImageShape, Layer, SearchSpace, TensorNode } from '@touchstone/contract';
import { averagePool, convolution, Graph, graphOf } from '@touchstone/program';
import type { MapSize } from './map-size.js';

/** The feature maps that each cell reads, by the shape rules of the skeleton's layers; nothing is run. */
export function cellSizes(space: SearchSpace, image: ImageShape): readonly MapSize[] {
  const sizes: MapSize[] = [];
  let x = new Graph().input('image', [1, 1, image.height, image.width]);
  for (const block of space.skeleton(image).blocks) {
    if (block.block === 'cell') sizes.push({ height: x.shape[2]!, width: x.shape[3]! });
    else x = (block.block === 'layers' ? block.layers : block.main).reduce(resized, x);
  }
  return sizes;
}

/** One channel stands for all. */
function resized(x: TensorNode, layer: Layer): TensorNode {
  switch (layer.layer) {
    case 'relu':
    case 'normalise':
      return x;
    case 'convolution': {
      const { kernel, stride = 1, dilation = 1 } = layer;
      const weights = graphOf(x).fill([1, 1, kernel, kernel], 1);
      return convolution(x, weights, { stride, dilation, padding: (dilation * (kernel - 1)) / 2 });
    }
    case 'average-pool':
    case 'max-pool': {
      const { kernel, stride = 1, padding = (kernel - 1) / 2 } = layer;
      return averagePool(x, kernel, { stride, padding });
    }
    default:
      throw new TypeError(`unknown layer ${JSON.stringify(layer satisfies never)}`);
  }
}
