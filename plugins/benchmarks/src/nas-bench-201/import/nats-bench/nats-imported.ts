import type { Collector } from '../../tables/create-collector.js';
import type { Imported } from '../imported.js';

/** What a collector of NATS-Bench's files holds. */
export function natsImported(collector: Collector, notes: readonly string[]): Imported {
  return {
    format: 'nats-bench',
    versions: [{ version: 'nats', ...collector.finish() }],
    licence: 'MIT',
    origin: 'D-X-Y/NATS-Bench',
    notes,
  };
}
