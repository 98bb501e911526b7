import type { Checkpoint } from './checkpoint.js';

/** The checkpoint as a safetensors file. */
export function encodeCheckpoint(_checkpoint: Checkpoint): Uint8Array {
  throw new Error('being written');
}

/** Inverse of `encodeCheckpoint`. Throws TouchstoneError `STORE` on a malformed or cut file. */
export function decodeCheckpoint(_bytes: Uint8Array): Checkpoint {
  throw new Error('being written');
}
