import type { ImageShape, SearchSpace, TensorNode } from '@touchstone/contract';
import { add, matmul, mean } from '@touchstone/program';
import { applyLayers } from './apply-layers.js';
import { buildCell } from './build-cell.js';
import type { CellWeights } from './build-cell.js';
import type { NetworkContext } from './network-context.js';

export interface NetworkRequest {
  readonly space: SearchSpace;
  readonly image: ImageShape;
  readonly classes: number;
  /** batch × channels × height × width. */
  readonly images: TensorNode;
  /** Weights of the operations in each cell, counted from the input. */
  cellWeights(cell: number): CellWeights;
}

/** Skeleton, cells, global average pooling and linear classifier. @returns logits, batch × classes */
export function buildNetwork(request: NetworkRequest, context: NetworkContext): TensorNode {
  const { space } = request;
  let x = request.images;
  let cells = 0;
  space.skeleton(request.image).blocks.forEach((block, index) => {
    const name = `blocks.${index}`;
    if (block.block === 'cell') {
      x = buildCell(x, space, request.cellWeights(cells), cells, context);
      cells += 1;
    } else if (block.block === 'layers') {
      x = applyLayers(x, block.layers, [{ name }], context);
    } else {
      const main = applyLayers(x, block.main, [{ name: `${name}.main` }], context);
      x = add(main, applyLayers(x, block.shortcut, [{ name: `${name}.shortcut` }], context));
    }
  });
  context.recorder?.features(x);
  const features = mean(x, [2, 3]);
  const channels = features.shape[1]!;
  const weights = context.parameters({
    names: ['classifier.weight'],
    shape: [request.classes, channels],
    fanIn: channels,
    role: 'classifier',
  });
  const bias = context.parameters({
    names: ['classifier.bias'],
    shape: [request.classes],
    fanIn: channels,
    role: 'bias',
  });
  const logits = add(matmul(features, weights, { transposeRight: true }), bias);
  context.recorder?.convolution({ value: logits, weights: ['classifier.weight'] });
  return logits;
}

/** Number of cells in the skeleton. */
export function countCells(space: SearchSpace, image: ImageShape): number {
  return space.skeleton(image).blocks.filter((block) => block.block === 'cell').length;
}
