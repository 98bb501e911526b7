import type { Engine, EngineTensor } from '@touchstone/contract';

/** Numbers as tensors of shape []. */
export function uploadScalars(engine: Engine, values: Readonly<Record<string, number>>): Record<string, EngineTensor> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, engine.upload(Float32Array.of(value), [])]),
  );
}
