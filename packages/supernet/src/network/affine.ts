import type { Layer, TensorNode } from '@touchstone/contract';
import { channelAffine, multiply, slice } from '@touchstone/program';
import type { LayerPlace } from './layer-place.js';
import type { NetworkContext } from './network-context.js';

/** Trained scale and shift of normalised channels, one value each per channel; of several places one after the other. */
export interface Affine {
  readonly scale: TensorNode;
  readonly shift: TensorNode;
}

type NormaliseLayer = Extract<Layer, { layer: 'normalise' }>;

/**
 * The parameters `<name>.<index>.scale` and `.shift` of a layer; undefined where it has none.
 * @param channels of each place
 */
export function affineParameters(
  layer: NormaliseLayer,
  channels: number,
  index: number,
  places: readonly LayerPlace[],
  context: NetworkContext,
): Affine | undefined {
  if (layer.affine !== true) return undefined;
  const request = (role: 'scale' | 'shift'): TensorNode =>
    context.parameters({
      names: places.map(({ name }) => `${name}.${index}.${role}`),
      shape: [channels],
      fanIn: 1,
      role,
      owners: places.map(({ owner }) => owner),
    });
  return { scale: request('scale'), shift: request('shift') };
}

/** Those of one place. */
export function affinePart({ scale, shift }: Affine, part: number, channels: number): Affine {
  const start = [part * channels];
  return { scale: slice(scale, start, [channels]), shift: slice(shift, start, [channels]) };
}

/** The affine map times a factor for each channel. */
export function scaleAffine({ scale, shift }: Affine, factor: TensorNode): Affine {
  return { scale: multiply(scale, factor), shift: multiply(shift, factor) };
}

export function applyAffine(x: TensorNode, affine: Affine | undefined): TensorNode {
  return affine ? channelAffine(x, affine.scale, affine.shift) : x;
}
