import { createRng, TouchstoneError } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint } from './checkpoint-file.js';
import type { Checkpoint } from './checkpoint.js';

const checkpoint: Checkpoint = {
  step: 75,
  state: {
    weights: { shape: [3], data: Float32Array.of(1.5, -0, 3.4e38) },
    alphas: { shape: [2, 2], data: Float32Array.of(1e-45, 2, 3, 4) },
    'ünïcode-moment': { shape: [], data: Float32Array.of(7) },
  },
  losses: { train: 0.1 + 0.2, valid: 2 },
};
const bytes = encodeCheckpoint(checkpoint);
const headerLength = Number(new DataView(bytes.buffer).getBigUint64(0, true));

function readHeader(): Record<string, { dtype: string; shape: number[]; data_offsets: [number, number] }> {
  return JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
}

/** The file with another header. */
function withHeader(change: (header: Record<string, unknown>) => unknown): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(change(readHeader())));
  const file = new Uint8Array(8 + header.length + bytes.length - 8 - headerLength);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  file.set(bytes.subarray(8 + headerLength), 8 + header.length);
  return file;
}

function codeOf(file: Uint8Array): string {
  try {
    decodeCheckpoint(file);
  } catch (error) {
    return error instanceof TouchstoneError ? error.code : String(error);
  }
  return 'no error';
}

test('gives back every bit', () => {
  expect(decodeCheckpoint(bytes)).toEqual(checkpoint);
  const untrained = { step: 0, state: checkpoint.state };
  expect(decodeCheckpoint(encodeCheckpoint(untrained))).toEqual(untrained);
});

test('can be read from the middle of a larger buffer', () => {
  const larger = new Uint8Array(bytes.length + 5);
  larger.set(bytes, 3);
  expect(decodeCheckpoint(larger.subarray(3, 3 + bytes.length))).toEqual(checkpoint);
  expect(decodeCheckpoint(Buffer.from(bytes))).toEqual(checkpoint);
});

test('is a safetensors file: aligned, names sorted, tensors without gaps to the end', () => {
  expect(headerLength % 8).toBe(0);
  const { __metadata__: metadata, ...tensors } = readHeader();
  expect(Object.values(metadata!).every((value) => typeof value === 'string')).toBe(true);
  expect(Object.keys(tensors)).toEqual(['alphas', 'weights', 'ünïcode-moment']);
  let end = 0;
  for (const { dtype, shape, data_offsets: offsets } of Object.values(tensors)) {
    expect(dtype).toBe('F32');
    expect(offsets).toEqual([end, end + 4 * shape.reduce((product, extent) => product * extent, 1)]);
    end = offsets[1];
  }
  expect(8 + headerLength + end).toBe(bytes.length);
  expect(encodeCheckpoint(checkpoint)).toEqual(bytes);
});

test('refuses a file cut at any byte, or with bytes to spare', () => {
  for (let length = 0; length < bytes.length; length++) expect(codeOf(bytes.slice(0, length))).toBe('STORE');
  expect(codeOf(Uint8Array.from([...bytes, 0, 0, 0, 0]))).toBe('STORE');
});

test('refuses a file with any byte changed', () => {
  const rng = createRng('corruption');
  for (let position = 0; position < bytes.length; position++) {
    const file = bytes.slice();
    file[position]! ^= 1 + rng.integer(255);
    expect(codeOf(file), `byte ${position}`).toBe('STORE');
  }
});

test.each([
  ['no object', () => null],
  ['a list', () => []],
  ['no metadata', ({ weights }: Record<string, unknown>) => ({ weights })],
  ['metadata of another form', (header: object) => ({ ...header, __metadata__: null })],
  ['a tensor that is null', (header: object) => ({ ...header, weights: null })],
  [
    'a shape that is none',
    (header: object) => ({ ...header, weights: { dtype: 'F32', shape: 3, data_offsets: [16, 28] } }),
  ],
  [
    'a negative shape',
    (header: object) => ({ ...header, weights: { dtype: 'F32', shape: [-3, -1], data_offsets: [16, 28] } }),
  ],
  [
    'offsets before the start',
    (header: object) => ({ ...header, weights: { dtype: 'F32', shape: [3], data_offsets: [-12, 0] } }),
  ],
  ['another type', (header: object) => ({ ...header, weights: { dtype: 'F16', shape: [3], data_offsets: [16, 28] } })],
])('refuses a header with %s', (_what, change) => {
  expect(codeOf(withHeader(change as (header: Record<string, unknown>) => unknown))).toBe('STORE');
});

test('the error says what to do', () => {
  expect(() => decodeCheckpoint(bytes.subarray(0, 100))).toThrowError(
    expect.objectContaining({
      code: 'STORE',
      message: expect.stringMatching(/^malformed checkpoint of 100 bytes: /),
      hint: expect.any(String),
    }),
  );
});
