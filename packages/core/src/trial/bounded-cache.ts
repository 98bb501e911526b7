/** Keeps what was made for the last few keys. */
export interface BoundedCache<T> {
  /** The value of a key, made once. A failed attempt is not kept. */
  obtain(key: string, make: () => Promise<T>): Promise<T>;
}

/**
 * A cache of at most `limit` values. The least recently used one is disposed of *before* a new one
 * is made, so that both need not fit into memory.
 */
export function createBoundedCache<T>(limit: number, dispose: (value: T) => Promise<void>): BoundedCache<T> {
  const values = new Map<string, T>();

  async function obtain(key: string, make: () => Promise<T>): Promise<T> {
    const known = values.get(key);
    if (known !== undefined) {
      values.delete(key);
      values.set(key, known);
      return known;
    }
    while (values.size >= limit) {
      const [oldest, value] = values.entries().next().value!;
      values.delete(oldest);
      await dispose(value);
    }
    const made = await make();
    values.set(key, made);
    return made;
  }

  return { obtain };
}
