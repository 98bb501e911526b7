/** Reads bytes from front to back. Byte strings are views. Methods throw Error past the end. */
export class ByteReader {
  readonly #buffer: Buffer;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.#buffer[this.#take(1)]!;
  }

  uint16(): number {
    return this.#buffer.readUInt16LE(this.#take(2));
  }

  uint32(): number {
    return this.#buffer.readUInt32LE(this.#take(4));
  }

  int32(): number {
    return this.#buffer.readInt32LE(this.#take(4));
  }

  /** A length of 8 bytes. */
  length(): number {
    return Number(this.#buffer.readBigUInt64LE(this.#take(8)));
  }

  float64(): number {
    return this.#buffer.readDoubleBE(this.#take(8));
  }

  /** Two's complement, little-endian. */
  integer(length: number): number {
    let value = 0n;
    for (const byte of this.bytes(length).toReversed()) value = (value << 8n) | BigInt(byte);
    return Number(BigInt.asIntN(8 * length, value));
  }

  bytes(length: number): Uint8Array {
    const start = this.#take(length);
    return this.#buffer.subarray(start, start + length);
  }

  text(length: number): string {
    const start = this.#take(length);
    return this.#buffer.toString('utf8', start, start + length);
  }

  /** Up to the next line feed, which is read too. */
  line(): string {
    const end = this.#buffer.indexOf(0x0a, this.#at);
    if (end < 0) throw new Error('a line does not end');
    const line = this.text(end - this.#at);
    this.#at += 1;
    return line;
  }

  #take(length: number): number {
    const start = this.#at;
    if (length > this.#buffer.length - start) throw new Error(`it ends early, at byte ${this.#buffer.length}`);
    this.#at += length;
    return start;
  }
}
