import type { TensorNode } from '@touchstone/contract';
import { fillValue } from '../graph/fill-value.js';
import { apply, defineOperation } from '../graph/operation.js';
import { CHANNEL_AXES, perChannel } from '../graph/per-channel.js';
import { shapeError } from '../graph/shape-error.js';
import { broadcast } from './broadcast.js';
import { multiply } from './multiply.js';
import { sum } from './sum.js';

const operation = defineOperation({
  name: 'channelAffine',
  shape: (inputs) => {
    const [x, scale, shift] = inputs as readonly [TensorNode, TensorNode, TensorNode];
    const channels = String(x.shape[1]);
    if (x.shape.length !== 4 || scale.shape.join() !== channels || shift.shape.join() !== channels) {
      throw shapeError('channelAffine', inputs, 'needs one scale and one shift per channel');
    }
    return x.shape;
  },
  gradient: (node, upstream) => {
    const [x, scale] = node.inputs as readonly [TensorNode, TensorNode];
    return [
      multiply(upstream, perChannel(scale)),
      sum(multiply(upstream, x), CHANNEL_AXES),
      sum(upstream, CHANNEL_AXES),
    ];
  },
});

/**
 * x · scale + shift with one scale and one shift per channel, in one pass over memory.
 * @param x batch × channels × height × width
 */
export function channelAffine(x: TensorNode, scale: TensorNode, shift: TensorNode): TensorNode {
  if (fillValue(scale) === 0) return broadcast(perChannel(shift), x.shape);
  return apply(operation, [x, scale, shift]);
}
