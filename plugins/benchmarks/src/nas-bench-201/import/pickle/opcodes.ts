import { allowedGlobals } from './allowed-globals.js';
import { isNumpyType, setNumpyState } from './numpy.js';
import type { PickleReader } from './pickle-reader.js';
import type { PickleStack } from './pickle-stack.js';
import type { PickleGlobal, PickleMap, PickleValue } from './pickle-value.js';
import { RefusedGlobal } from './refused-global.js';

/** What an opcode does. STOP is not among them. */
export type Opcode = (reader: PickleReader, stack: PickleStack) => void;

const constant =
  (make: () => PickleValue): Opcode =>
  (_, stack) =>
    stack.push(make());
const read =
  (value: (reader: PickleReader) => PickleValue): Opcode =>
  (reader, stack) =>
    stack.push(value(reader));

function tuple(length: number): Opcode {
  return (_, stack) => stack.push(Array.from({ length }, () => stack.pop()).toReversed());
}

function named(name: string): PickleGlobal {
  const found = allowedGlobals.get(name);
  if (found === undefined) throw new RefusedGlobal(name);
  return found;
}

function text(value: PickleValue): string {
  if (typeof value !== 'string') throw new Error('it names a global by what is no text');
  return value;
}

function call(callee: PickleValue, args: PickleValue): PickleValue {
  const isGlobal = typeof callee === 'object' && callee !== null && 'global' in callee;
  if (!isGlobal || !Array.isArray(args)) throw new Error('it calls what is no function');
  return callee.call(args);
}

function setPairs(map: PickleMap, pairs: readonly PickleValue[]): void {
  if (pairs.length % 2 > 0) throw new Error('a key has no value');
  for (let at = 0; at < pairs.length; at += 2) map.set(pairs[at]!, pairs[at + 1]!);
}

/**
 * Opcodes of the pickle protocols 2 to 5, by the names of Python's pickletools, as far as plain data
 * needs them. There is none for instances, persistent ids, extensions and out-of-band buffers.
 */
export const opcodes: ReadonlyMap<number, Opcode> = new Map<number, Opcode>([
  [0x80, (reader) => void reader.byte()], // PROTO
  [0x95, (reader) => void reader.length()], // FRAME
  // Stack and memo: MARK, POP, POP_MARK, DUP, BINPUT, LONG_BINPUT, MEMOIZE, BINGET, LONG_BINGET.
  [0x28, (_, stack) => stack.mark()],
  [0x30, (_, stack) => void stack.pop()],
  [0x31, (_, stack) => void stack.popToMark()],
  [0x32, (_, stack) => stack.push(stack.top())],
  [0x71, (reader, stack) => stack.remember(reader.byte())],
  [0x72, (reader, stack) => stack.remember(reader.uint32())],
  [0x94, (_, stack) => stack.rememberNext()],
  [0x68, (reader, stack) => stack.push(stack.recall(reader.byte()))],
  [0x6a, (reader, stack) => stack.push(stack.recall(reader.uint32()))],
  // NONE, NEWTRUE, NEWFALSE, BININT, BININT1, BININT2, LONG1, LONG4, BINFLOAT.
  [0x4e, constant(() => null)],
  [0x88, constant(() => true)],
  [0x89, constant(() => false)],
  [0x4a, read((reader) => reader.int32())],
  [0x4b, read((reader) => reader.byte())],
  [0x4d, read((reader) => reader.uint16())],
  [0x8a, read((reader) => reader.integer(reader.byte()))],
  [0x8b, read((reader) => reader.integer(reader.uint32()))],
  [0x47, read((reader) => reader.float64())],
  // SHORT_BINBYTES, BINBYTES, BINBYTES8; SHORT_BINUNICODE, BINUNICODE, BINUNICODE8; SHORT_BINSTRING, BINSTRING.
  [0x43, read((reader) => reader.bytes(reader.byte()))],
  [0x42, read((reader) => reader.bytes(reader.uint32()))],
  [0x8e, read((reader) => reader.bytes(reader.length()))],
  [0x8c, read((reader) => reader.text(reader.byte()))],
  [0x58, read((reader) => reader.text(reader.uint32()))],
  [0x8d, read((reader) => reader.text(reader.length()))],
  [0x55, read((reader) => reader.latin1(reader.byte()))],
  [0x54, read((reader) => reader.latin1(reader.uint32()))],
  // EMPTY_TUPLE, TUPLE1, TUPLE2, TUPLE3, TUPLE; EMPTY_LIST, APPEND, APPENDS.
  [0x29, constant(() => [])],
  [0x85, tuple(1)],
  [0x86, tuple(2)],
  [0x87, tuple(3)],
  [0x74, (_, stack) => stack.push(stack.popToMark())],
  [0x5d, constant(() => [])],
  [0x61, (_, stack) => append(stack, [stack.pop()])],
  [0x65, (_, stack) => append(stack, stack.popToMark())],
  // EMPTY_DICT, SETITEM, SETITEMS; EMPTY_SET, ADDITEMS, FROZENSET.
  [0x7d, constant(() => new Map())],
  [
    0x73,
    (_, stack) => {
      const value = stack.pop();
      const key = stack.pop();
      stack.map().set(key, value);
    },
  ],
  [
    0x75,
    (_, stack) => {
      const pairs = stack.popToMark();
      setPairs(stack.map(), pairs);
    },
  ],
  [0x8f, constant(() => new Set())],
  [
    0x90,
    (_, stack) => {
      const items = stack.popToMark();
      for (const item of items) stack.set().add(item);
    },
  ],
  [0x91, (_, stack) => stack.push(new Set(stack.popToMark()))],
  // GLOBAL, STACK_GLOBAL, REDUCE, BUILD.
  [0x63, (reader, stack) => stack.push(named(`${reader.line()}.${reader.line()}`))],
  [
    0x93,
    (_, stack) => {
      const name = text(stack.pop());
      stack.push(named(`${text(stack.pop())}.${name}`));
    },
  ],
  [
    0x52,
    (_, stack) => {
      const args = stack.pop();
      stack.push(call(stack.pop(), args));
    },
  ],
  [
    0x62,
    (_, stack) => {
      const state = stack.pop();
      const target = stack.top();
      if (!isNumpyType(target)) throw new Error('it sets the state of what has none');
      setNumpyState(target, state);
    },
  ],
]);

function append(stack: PickleStack, items: readonly PickleValue[]): void {
  const list = stack.list();
  // Not push(...items): there may be more items than a call takes arguments.
  for (const item of items) list.push(item);
}
