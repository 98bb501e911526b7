import { Console } from 'node:console';
import { asTouchstoneError } from '../errors/as-touchstone-error.js';
import { loadReference } from '../registry/load-reference.js';
import type { PluginReference } from '../registry/plugin-reference.js';
import type { EngineProbeAnswer } from './probe-engine.js';

// A process of its own: see `probeEngine`. What libraries print is no answer.
globalThis.console = new Console(process.stderr);

process.once('message', (reference: PluginReference) => {
  void answer(reference).then((answered) => process.send!(answered, () => process.disconnect()));
});

async function answer(reference: PluginReference): Promise<EngineProbeAnswer> {
  try {
    const engine = await (await loadReference('engine', reference)).create(reference.options);
    const { name, device, numerics } = engine;
    await engine.dispose();
    return { facts: { name, device, numerics } };
  } catch (cause) {
    const { message, hint } = asTouchstoneError(cause, 'ENGINE');
    return { problem: { what: message, remedy: hint ?? null } };
  }
}
