import { TouchstoneError } from '@touchstone/contract';
import { ByteReader } from './byte-reader.js';
import { opcodes } from './opcodes.js';
import { PickleMachine } from './pickle-machine.js';

const stop = 0x2e;

/**
 * A pickle (protocol 2 to 5) of plain data and numpy arrays. Nothing of Python is run: only the names of
 * `batchGlobals` are allowed. Dictionaries are maps; byte strings and arrays are views of the
 * pickle, as a batch of ImageNet16 has 98 MB. Throws TouchstoneError `DATA`.
 */
export function readPickle(bytes: Uint8Array, where: string): unknown {
  const reader = new ByteReader(bytes);
  const machine = new PickleMachine();
  try {
    for (;;) {
      const code = reader.byte();
      if (code === stop) return machine.pop();
      const opcode = opcodes.get(code);
      if (opcode === undefined) throw new Error(`opcode 0x${code.toString(16)} is none of plain data`);
      opcode(machine, reader);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('DATA', `the pickle cannot be read: ${reason}`, {
      where,
      hint: 'The file is damaged or of another kind: fetch it again. Nothing of it was run.',
      cause,
    });
  }
}
