import { freemem } from 'node:os';

/** Bytes that this process may still use: what the machine has free, less where a container allows less. */
export function freeMemory(): number {
  const available = process.availableMemory();
  return available > 0 ? Math.min(freemem(), available) : freemem();
}
