import { TouchstoneError } from '@touchstone/contract';
import { allowedGlobals } from './allowed-globals.js';
import { opcodes } from './opcodes.js';
import { pickleReader } from './pickle-reader.js';
import { pickleStack } from './pickle-stack.js';
import type { PickleValue } from './pickle-value.js';
import { RefusedGlobal } from './refused-global.js';

const stop = 0x2e;

/**
 * The plain data in a pickle of protocol 2 to 5. Nothing of Python is run: a pickle can only call the
 * functions of `allowedGlobals`, which make numbers, bytes and dictionaries.
 * Throws TouchstoneError `DATA` that names a global which is not allowed, and on what is cut or malformed.
 *
 * Ours, because the npm package pickleparser takes negative long integers for positive ones and would
 * set arbitrary keys of plain objects.
 */
export function unpickle(bytes: Uint8Array, where: string): PickleValue {
  const reader = pickleReader(bytes);
  const stack = pickleStack();
  try {
    for (;;) {
      const code = reader.byte();
      if (code === stop) return stack.pop();
      const opcode = opcodes.get(code);
      if (opcode === undefined) throw new Error(`opcode 0x${code.toString(16)} is none of plain data`);
      opcode(reader, stack);
    }
  } catch (cause) {
    if (cause instanceof RefusedGlobal) throw refused(cause, where);
    const { message } = cause as Error;
    throw new TouchstoneError('DATA', `the pickle cannot be read: ${message}`, {
      where: `${where}, byte ${reader.position}`,
      hint: 'The file may be cut off or of another kind: get it again, or name another source.',
      cause,
    });
  }
}

function refused({ global }: RefusedGlobal, where: string): TouchstoneError {
  const tensors = global.startsWith('torch')
    ? 'It holds weights of networks: give the directory whose name ends in -simple, or a compact source.'
    : `Data of NAS-Bench-201 need only ${[...allowedGlobals.keys()].join(', ')}.`;
  return new TouchstoneError('DATA', `the pickle is refused: it asks for ${global}, which is not allowed`, {
    where,
    hint: `Nothing of it was run. ${tensors}`,
  });
}
