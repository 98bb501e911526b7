import type { ChosenPlugin } from '../registry/registry.js';
import type { EngineFacts } from './run-parts.js';

/** What an engine says of itself; creates it and disposes of it. Throws TouchstoneError `ENGINE`. */
export async function readEngineFacts({ plugin, options }: ChosenPlugin<'engine'>): Promise<EngineFacts> {
  const engine = await plugin.create(options);
  const { name, device, numerics } = engine;
  await engine.dispose();
  return { name, device, numerics };
}
