import type { TensorNode } from '@touchstone/contract';
import { add } from '../operations/add.js';
import { channelAffine } from '../operations/channel-affine.js';
import { joinTiles } from './join-tiles.js';

/**
 * Sum of the gradients that a node receives, in as few passes over memory as their forms allow:
 * padded gradients of slices that tile the tensor are concatenated, and channel-wise affine maps
 * of one tensor (gradients of its statistics) become one map.
 */
export function accumulate(contributions: readonly TensorNode[]): TensorNode {
  return joinAffine(joinTiles(contributions)).reduce((sum, term) => add(sum, term));
}

function joinAffine(terms: readonly TensorNode[]): readonly TensorNode[] {
  const position = terms.findIndex((term) => term.operation === 'channelAffine');
  const first = terms[position];
  if (!first) return terms;
  const source = first.inputs[0]!;
  let scale = first.inputs[1]!;
  let shift = first.inputs[2]!;
  const others: TensorNode[] = [];
  // By position: the same node may come twice, and then counts twice.
  for (const term of terms.toSpliced(position, 1)) {
    const constant = channelConstant(term);
    if (term.operation === 'channelAffine' && term.inputs[0] === source) {
      scale = add(scale, term.inputs[1]!);
      shift = add(shift, term.inputs[2]!);
    } else if (constant) shift = add(shift, constant);
    else others.push(term);
  }
  return [...others, channelAffine(source, scale, shift)];
}

/** The vector of a tensor that holds one value per channel, stretched over batch and image. */
function channelConstant(term: TensorNode): TensorNode | undefined {
  if (term.operation !== 'broadcast' || term.shape.length !== 4) return undefined;
  const small = term.inputs[0]!;
  const channels = term.shape[1]!;
  if (small.shape.join() !== [1, channels, 1, 1].join() || small.operation !== 'reshape') return undefined;
  const vector = small.inputs[0]!;
  return vector.shape.join() === String(channels) ? vector : undefined;
}
