import type { Operation } from '@touchstone/contract';

/** The same operations, their normalisations with trained scale and shift. */
export function affineOperations(operations: readonly Operation[]): readonly Operation[] {
  return operations.map(({ name, layers }) => ({
    name,
    layers:
      layers === 'zero'
        ? layers
        : layers.map((layer) => (layer.layer === 'normalise' ? { ...layer, affine: true } : layer)),
  }));
}
