/** What a pickle can hold here. Tuples and lists are arrays; dictionaries are maps, in their order. */
export type PickleValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | PickleValue[]
  | PickleMap
  | Set<PickleValue>
  | PickleGlobal
  | NumpyType;

export type PickleMap = Map<PickleValue, PickleValue>;

/** A function or class that a pickle may name. It is never looked up anywhere: `call` is all there is to it. */
export interface PickleGlobal {
  readonly global: string;
  /** What calling it gives. Throws Error on arguments that it does not take. */
  call(args: readonly PickleValue[]): PickleValue;
}

/** The element type of a numpy scalar, as `f8`. */
export interface NumpyType {
  readonly numpyType: string;
  littleEndian: boolean;
}
