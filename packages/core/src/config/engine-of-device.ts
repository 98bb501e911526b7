import { TouchstoneError } from '@touchstone/contract';
import type { PluginSpec } from './config.js';
import type { DeviceName } from './device-names.js';
import { placeOf } from './place-of.js';
import type { Origin } from './resolved-config.js';

/** The engine of a device, and the option that says so. */
const engines: Readonly<Record<DeviceName, readonly [engine: string, option: string, value: string]>> = {
  auto: ['onnx', 'device', 'auto'],
  cpu: ['onnx', 'device', 'cpu'],
  webgpu: ['onnx', 'device', 'webgpu'],
  cuda: ['onnx', 'device', 'cuda'],
  coreml: ['onnx', 'device', 'coreml'],
  'tensorflow-gpu': ['tensorflow', 'backend', 'node-gpu'],
};

export interface Given<T> {
  readonly value: T;
  readonly origin: Origin;
}

/**
 * The engine that a configuration means by its device and its engine together; its origin is that of the
 * device where the device decides. `auto` leaves to an engine what it says itself. Where the two contradict
 * each other, what the user said outranks suite and defaults. Throws TouchstoneError `CONFIG` that names
 * both where neither outranks the other.
 */
export function engineOfDevice(device: Given<DeviceName>, engine: Given<PluginSpec>): Given<PluginSpec> {
  const [name, option, value] = engines[device.value];
  const { name: ownName, options = {} } = engine.value;
  const own = ownName === name ? options[option] : undefined;
  if (device.value === 'auto' && (ownName !== name || own !== undefined)) return engine;
  if (own === value) return engine;
  const origin = device.origin === 'default' ? engine.origin : device.origin;
  if (ownName === name && own === undefined) return { value: withOption(engine.value, option, value), origin };

  const [ofDevice, ofEngine] = [rank(device.origin), rank(engine.origin)];
  if (ofDevice > ofEngine && ofEngine < saidByUser) {
    return {
      value: ownName === name ? withOption(engine.value, option, value) : { name, options: { [option]: value } },
      origin,
    };
  }
  if (ofEngine > ofDevice && ofDevice < saidByUser) return engine;
  const said = own === undefined ? ownName : `${ownName}[${option}=${String(own)}]`;
  throw new TouchstoneError('CONFIG', `the engine "${said}" is not that of the device "${device.value}"`, {
    where: `${placeOf(engine.origin, 'engine')}; ${placeOf(device.origin, 'device')}`,
    hint: `Leave one of them out: the device "${device.value}" is the engine ${name}[${option}=${value}].`,
  });
}

function withOption(engine: PluginSpec, option: string, value: string): PluginSpec {
  return { ...engine, options: { ...engine.options, [option]: value } };
}

const saidByUser = 2;

/** Command line and file are the user's words, suite and defaults are not. */
function rank(origin: Origin): number {
  if (origin === 'default') return 0;
  if (origin.startsWith('suite ')) return 1;
  return origin === 'command line' ? saidByUser + 1 : saidByUser;
}
