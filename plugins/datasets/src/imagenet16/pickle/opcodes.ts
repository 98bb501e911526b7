import type { ByteReader } from './byte-reader.js';
import type { PickleMachine } from './pickle-machine.js';

type Opcode = (machine: PickleMachine, reader: ByteReader) => void;

const push =
  (value: (reader: ByteReader) => unknown): Opcode =>
  (machine, reader) =>
    machine.push(value(reader));

/** Opcodes of pickle protocols 2 to 5 that plain data and numpy arrays use, without STOP; names as in Python's pickletools. */
export const opcodes: ReadonlyMap<number, Opcode> = new Map<number, Opcode>([
  [0x80, (_, reader) => void reader.byte()], // PROTO
  [0x95, (_, reader) => void reader.length()], // FRAME
  [0x28, (machine) => machine.mark()], // MARK
  [0x4e, push(() => null)], // NONE
  [0x88, push(() => true)], // NEWTRUE
  [0x89, push(() => false)], // NEWFALSE
  [0x4a, push((reader) => reader.int32())], // BININT
  [0x4b, push((reader) => reader.byte())], // BININT1
  [0x4d, push((reader) => reader.uint16())], // BININT2
  [0x8a, push((reader) => reader.integer(reader.byte()))], // LONG1
  [0x47, push((reader) => reader.float64())], // BINFLOAT
  [0x43, push((reader) => reader.bytes(reader.byte()))], // SHORT_BINBYTES
  [0x42, push((reader) => reader.bytes(reader.uint32()))], // BINBYTES
  [0x8e, push((reader) => reader.bytes(reader.length()))], // BINBYTES8
  [0x96, push((reader) => reader.bytes(reader.length()))], // BYTEARRAY8
  // Text and bytes of Python 2: SHORT_BINSTRING, BINSTRING.
  [0x55, push((reader) => reader.bytes(reader.byte()))],
  [0x54, push((reader) => reader.bytes(reader.uint32()))],
  [0x8c, push((reader) => reader.text(reader.byte()))], // SHORT_BINUNICODE
  [0x58, push((reader) => reader.text(reader.uint32()))], // BINUNICODE
  [0x29, push(() => [])], // EMPTY_TUPLE
  [0x85, (machine) => machine.tuple(1)], // TUPLE1
  [0x86, (machine) => machine.tuple(2)], // TUPLE2
  [0x87, (machine) => machine.tuple(3)], // TUPLE3
  [0x74, (machine) => machine.push(machine.sinceMark())], // TUPLE
  [0x5d, push(() => [])], // EMPTY_LIST
  [0x61, (machine) => machine.append([machine.pop()])], // APPEND
  [0x65, (machine) => machine.append(machine.sinceMark())], // APPENDS
  [0x7d, push(() => new Map())], // EMPTY_DICT
  [0x73, (machine) => machine.set([machine.pop(), machine.pop()].toReversed())], // SETITEM
  [0x75, (machine) => machine.set(machine.sinceMark())], // SETITEMS
  [0x71, (machine, reader) => machine.remember(reader.byte())], // BINPUT
  [0x72, (machine, reader) => machine.remember(reader.uint32())], // LONG_BINPUT
  [0x94, (machine) => machine.remember()], // MEMOIZE
  [0x68, (machine, reader) => machine.recall(reader.byte())], // BINGET
  [0x6a, (machine, reader) => machine.recall(reader.uint32())], // LONG_BINGET
  [0x63, (machine, reader) => machine.global(reader.line(), reader.line())], // GLOBAL
  [0x93, (machine) => machine.global(...([machine.pop(), machine.pop()].toReversed() as [unknown, unknown]))], // STACK_GLOBAL
  [0x52, (machine) => machine.reduce()], // REDUCE
  [0x62, (machine) => machine.build()], // BUILD
]);
