/** A numpy array as a pickle holds it. */
export interface PickledArray {
  readonly kind: 'array';
  /** As `u1`; undefined until the pickle has set the state. */
  type: string | undefined;
  shape: readonly number[];
  /** Row-major; a view of the pickle's bytes. */
  bytes: Uint8Array;
}

export function isArray(value: unknown): value is PickledArray {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'array';
}

/** Takes the state that numpy stores: version, shape, type, whether columns come first, bytes. Throws Error. */
export function setArrayState(array: PickledArray, state: unknown): void {
  if (!Array.isArray(state) || state.length !== 5) throw new Error('an array has a state of another form');
  fillArray(array, state[1], state[2], state[3] === true, state[4]);
}

/** Throws Error where the parts are no row-major array. */
export function fillArray(array: PickledArray, shape: unknown, type: unknown, fortran: boolean, bytes: unknown): void {
  if (!Array.isArray(shape) || !shape.every((extent) => Number.isSafeInteger(extent)))
    throw new Error('an array has no shape');
  if (typeof type !== 'object' || type === null || !('dtype' in type)) throw new Error('an array has no type');
  if (fortran) throw new Error('an array has its columns first');
  if (!(bytes instanceof Uint8Array)) throw new Error('an array has no bytes');
  array.shape = shape as number[];
  array.type = String(type.dtype);
  array.bytes = bytes;
}
