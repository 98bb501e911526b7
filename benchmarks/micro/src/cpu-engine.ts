import type { Engine } from '@touchstone/contract';
import { engines } from '@touchstone/engines';

type Options = Parameters<(typeof engines)[0]['create']>[0];

/** The default engine on one thread of the CPU, as a worker has it. */
export function cpuEngine(changes: Partial<Options> = {}): Promise<Engine> {
  const [onnx] = engines;
  const defaults = Object.entries(onnx.options!.properties).map(([name, schema]) => [name, schema.default]);
  return onnx.create({ ...(Object.fromEntries(defaults) as Options), device: 'cpu', threads: 1, ...changes });
}
