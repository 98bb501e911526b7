import type { PartReferences } from '../trial/tasks.js';

/**
 * The parts for a worker, its engine on the worker's own device where devices are dealt out. Devices of one
 * kind are one numerics class, so that neither keys nor rows know of it.
 * @param number of the worker as its executor tells it; the first worker where it does not
 */
export function pinDevice(parts: PartReferences, number: string | undefined): PartReferences {
  const { deviceIds, engine } = parts;
  if (deviceIds === undefined || deviceIds.length === 0) return parts;
  const deviceId = deviceIds[Number(number ?? 0) % deviceIds.length]!;
  return { ...parts, engine: { ...engine, options: { ...engine.options, deviceId } } };
}
