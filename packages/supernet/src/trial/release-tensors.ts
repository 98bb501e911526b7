import type { Engine, EngineTensor } from '@touchstone/contract';

/** Releases every tensor of a record. */
export function releaseTensors(engine: Engine, tensors: Readonly<Record<string, EngineTensor>>): void {
  for (const tensor of Object.values(tensors)) engine.release(tensor);
}
