import { TouchstoneError } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { packError } from './pack-error.js';
import { unpackError } from './unpack-error.js';

const roundTrip = (thrown: unknown): Error => unpackError(structuredClone(packError(thrown)));

describe('packError', () => {
  it('keeps code, message, where, hint, stack and cause of a TouchstoneError', () => {
    const cause = new RangeError('index 7');
    const error = new TouchstoneError('STORE', 'no space left', { where: 'journal.jsonl', hint: 'Free space.', cause });
    const back = roundTrip(error) as TouchstoneError;
    expect(back).toBeInstanceOf(TouchstoneError);
    expect([back.code, back.message, back.where, back.hint]).toEqual([
      'STORE',
      'no space left',
      'journal.jsonl',
      'Free space.',
    ]);
    expect(back.stack).toBe(error.stack);
    expect(back.cause).toMatchObject({ name: 'RangeError', message: 'index 7' });
  });

  it('leaves absent fields absent', () => {
    const back = roundTrip(new TouchstoneError('TRIAL', 'x')) as TouchstoneError;
    expect([back.where, back.hint, back.cause]).toEqual([undefined, undefined, undefined]);
  });

  it('knows a TouchstoneError of another copy of the contract by its name', () => {
    const foreign = Object.assign(new Error('bad'), { name: 'TouchstoneError', code: 'DATA' });
    expect(roundTrip(foreign)).toMatchObject({ code: 'DATA', message: 'bad' });
  });

  it('keeps name and message of other errors, and of thrown values that are none', () => {
    expect(roundTrip(new TypeError('not a function'))).toMatchObject({ name: 'TypeError', message: 'not a function' });
    expect(roundTrip('a string')).toMatchObject({ name: 'Error', message: 'a string' });
  });
});
