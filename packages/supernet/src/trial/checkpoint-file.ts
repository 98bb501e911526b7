import { createHash } from 'node:crypto';
import { TouchstoneError } from '@touchstone/contract';
import type { Checkpoint, StoredTensor } from './checkpoint.js';

interface TensorEntry {
  readonly dtype: 'F32';
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const FORMAT = 'touchstone.checkpoint/1';

/**
 * The checkpoint as a safetensors file: eight bytes with the header's length, a JSON header, then
 * the tensors' little-endian values. Step, losses and a checksum are in `__metadata__`.
 */
export function encodeCheckpoint({ step, state, losses }: Checkpoint): Uint8Array {
  const names = Object.keys(state).toSorted();
  const metadata: Record<string, string> = { format: FORMAT, step: String(step) };
  if (losses) Object.assign(metadata, { trainLoss: String(losses.train), validLoss: String(losses.valid) });
  const tensors: Record<string, TensorEntry> = {};
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const name of names) {
    const { shape, data } = state[name]!;
    tensors[name] = { dtype: 'F32', shape, data_offsets: [end, end + data.byteLength] };
    end += data.byteLength;
    parts.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  const hash = createHash('sha256').update(JSON.stringify({ metadata, tensors }));
  for (const part of parts) hash.update(part);
  const text = JSON.stringify({ __metadata__: { ...metadata, sha256: hash.digest('hex') }, ...tensors });
  // Tensors start at a multiple of eight bytes, as the format recommends.
  const header = Buffer.alloc(8 * Math.ceil(Buffer.byteLength(text) / 8), ' ');
  header.write(text);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return new Uint8Array(Buffer.concat([length, header, ...parts]));
}

/** Inverse of `encodeCheckpoint`. Throws TouchstoneError `STORE` on a file that is cut or changed anywhere. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  let problem: unknown;
  try {
    const checkpoint = parse(bytes);
    // A content has one encoding, so whatever was changed shows here.
    if (Buffer.compare(encodeCheckpoint(checkpoint), bytes) === 0) return checkpoint;
    problem = 'it does not match its checksum';
  } catch (error) {
    problem = error instanceof Error ? error.message : error;
  }
  throw new TouchstoneError('STORE', `malformed checkpoint of ${bytes.length} bytes: ${String(problem)}`, {
    hint: 'delete the file; the search goes on from the checkpoint before it',
  });
}

/** Believes what the file says of itself; throws any error on what cannot be read at all. */
function parse(bytes: Uint8Array): Checkpoint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 8 + Number(view.getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as Record<string, unknown>;
  const { __metadata__: metadata, ...tensors } = header as {
    readonly __metadata__: Readonly<Record<string, string>>;
  } & Readonly<Record<string, TensorEntry>>;
  const state: Record<string, StoredTensor> = {};
  for (const [name, { shape, data_offsets: offsets }] of Object.entries(tensors)) {
    // A copy, since a Float32Array must start at a multiple of four bytes.
    const data = new Float32Array(new Uint8Array(bytes.subarray(start + offsets[0], start + offsets[1])).buffer);
    state[name] = { shape, data };
  }
  const { step, trainLoss, validLoss } = metadata;
  return {
    step: Number(step),
    state,
    ...(trainLoss === undefined ? {} : { losses: { train: Number(trainLoss), valid: Number(validLoss) } }),
  };
}
