import { TouchstoneError } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { Checkpoint, StoredTensor } from './checkpoint.js';

interface TensorEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

type Header = Record<string, TensorEntry | Record<string, string>>;

/**
 * The checkpoint as a safetensors file: eight bytes with the header's length, a JSON header, then
 * the tensors' little-endian values. Step and losses are in `__metadata__`.
 */
export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  const names = Object.keys(checkpoint.state).toSorted();
  const header: Header = {
    __metadata__: { format: 'touchstone.checkpoint/1', step: String(checkpoint.step), ...lossText(checkpoint) },
  };
  let end = 0;
  for (const name of names) {
    const { shape, data } = checkpoint.state[name]!;
    header[name] = { dtype: 'F32', shape, data_offsets: [end, end + data.byteLength] };
    end += data.byteLength;
  }
  // Tensors start at a multiple of eight bytes, as the format recommends.
  const text = JSON.stringify(header);
  const head = new TextEncoder().encode(
    text.padEnd(Math.ceil(Buffer.byteLength(text) / 8) * 8 - Buffer.byteLength(text) + text.length),
  );
  const file = new Uint8Array(8 + head.length + end);
  new DataView(file.buffer).setBigUint64(0, BigInt(head.length), true);
  file.set(head, 8);
  let offset = 8 + head.length;
  for (const name of names) {
    const { data } = checkpoint.state[name]!;
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += data.byteLength;
  }
  return file;
}

function lossText({ losses }: Checkpoint): Record<string, string> {
  return losses ? { trainLoss: String(losses.train), validLoss: String(losses.valid) } : {};
}

/** Inverse of `encodeCheckpoint`. Throws TouchstoneError `STORE` on a malformed or cut file. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const malformed = (problem: string): TouchstoneError =>
    new TouchstoneError('STORE', `malformed checkpoint: ${problem}`, {
      hint: 'delete the file; the search goes on from the checkpoint before it',
    });
  if (bytes.length < 8) throw malformed(`${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = Number(view.getBigUint64(0, true));
  if (headerLength > bytes.length - 8) throw malformed('the header is cut');
  let header: Header;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as Header;
  } catch {
    throw malformed('the header is no JSON');
  }
  const metadata = (header['__metadata__'] ?? {}) as Record<string, string>;
  const step = Number(metadata['step']);
  if (metadata['format'] !== 'touchstone.checkpoint/1' || !Number.isInteger(step)) throw malformed('no step in it');
  const state: Record<string, StoredTensor> = {};
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const { dtype, shape, data_offsets: offsets } = entry as TensorEntry;
    const size = sizeOf(shape);
    const start = 8 + headerLength + offsets[0];
    if (dtype !== 'F32' || offsets[1] - offsets[0] !== size * 4) throw malformed(`tensor '${name}' is inconsistent`);
    if (start + size * 4 > bytes.length) throw malformed(`tensor '${name}' is cut`);
    // A copy, since a Float32Array must start at a multiple of four bytes.
    state[name] = { shape, data: new Float32Array(bytes.slice(start, start + size * 4).buffer) };
  }
  const { trainLoss, validLoss } = metadata;
  return trainLoss === undefined || validLoss === undefined
    ? { step, state }
    : { step, state, losses: { train: Number(trainLoss), valid: Number(validLoss) } };
}
