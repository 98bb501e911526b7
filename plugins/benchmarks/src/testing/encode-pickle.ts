/** What the encoder writes: tuples are `tuple(…)`, whole numbers integers, others floats. */
export type Picklable = null | boolean | number | string | Picklable[] | Tuple | Map<Picklable, Picklable>;

export interface Tuple {
  readonly tuple: readonly Picklable[];
}

export function tuple(...items: Picklable[]): Tuple {
  return { tuple: items };
}

/** A pickle of protocol 4 as Python would read it. For tests: files of the formats that are read. */
export function encodePickle(value: Picklable): Uint8Array {
  return Buffer.concat([Buffer.from([0x80, 4]), encode(value), Buffer.from('.')]);
}

function encode(value: Picklable): Buffer {
  if (value === null) return Buffer.from('N');
  if (typeof value === 'boolean') return Buffer.from([value ? 0x88 : 0x89]);
  if (typeof value === 'number') return Number.isInteger(value) ? int32(value) : float64(value);
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return Buffer.concat([Buffer.from(']('), ...value.map(encode), Buffer.from('e')]);
  if (value instanceof Map) {
    const pairs = [...value].flatMap(([key, item]) => [encode(key), encode(item)]);
    return Buffer.concat([Buffer.from('}('), ...pairs, Buffer.from('u')]);
  }
  return Buffer.concat([Buffer.from('('), ...value.tuple.map(encode), Buffer.from('t')]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(5, 'J');
  bytes.writeInt32LE(value, 1);
  return bytes;
}

function float64(value: number): Buffer {
  const bytes = Buffer.alloc(9, 'G');
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(5, 'X');
  length.writeUInt32LE(bytes.length, 1);
  return Buffer.concat([length, bytes]);
}
