/** A byte string as text: Python 2 has one type for both. Other values as they are. */
export function textOf(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
}
