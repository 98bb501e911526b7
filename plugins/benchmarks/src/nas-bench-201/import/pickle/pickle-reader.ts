/** Reads a pickle's bytes from front to back. Every method throws Error past the end. */
export interface PickleReader {
  readonly position: number;
  byte(): number;
  uint16(): number;
  uint32(): number;
  int32(): number;
  /** A length of 8 bytes. */
  length(): number;
  float64(): number;
  bytes(length: number): Uint8Array;
  text(length: number): string;
  latin1(length: number): string;
  /** Up to the next line feed, which is read too. */
  line(): string;
  /** Two's complement, little-endian; a number where that is exact. */
  integer(length: number): number | bigint;
}

export function pickleReader(source: Uint8Array): PickleReader {
  const buffer = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  let position = 0;

  function take(length: number): number {
    const start = position;
    if (length > buffer.length - start) throw new Error(`it ends early, at byte ${buffer.length}`);
    position += length;
    return start;
  }

  function bytes(length: number): Buffer {
    const start = take(length);
    return buffer.subarray(start, start + length);
  }

  return {
    get position() {
      return position;
    },
    byte: () => buffer[take(1)]!,
    uint16: () => buffer.readUInt16LE(take(2)),
    uint32: () => buffer.readUInt32LE(take(4)),
    int32: () => buffer.readInt32LE(take(4)),
    length: () => Number(buffer.readBigUInt64LE(take(8))),
    float64: () => buffer.readDoubleBE(take(8)),
    bytes: (length) => new Uint8Array(bytes(length)),
    text: (length) => bytes(length).toString('utf8'),
    latin1: (length) => bytes(length).toString('latin1'),
    line() {
      const end = buffer.indexOf(0x0a, position);
      if (end < 0) throw new Error('a line does not end');
      const line = bytes(end - position).toString('utf8');
      position += 1;
      return line;
    },
    integer(length) {
      let value = 0n;
      for (const byte of bytes(length).toReversed()) value = (value << 8n) | BigInt(byte);
      const signed = BigInt.asIntN(length * 8, value);
      return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
    },
  };
}
