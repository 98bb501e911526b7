import { TouchstoneError } from '@touchstone/contract';

/** The `index`-th of `count` shares, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `i/n`. Throws TouchstoneError `USAGE` unless 1 ≤ i ≤ n. */
export function parseShard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim());
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && index >= 1 && index <= count) return { index, count };
  throw new TouchstoneError('USAGE', `"${text}" is not a shard`, {
    where: 'command line, --shard',
    hint: 'Write i/n with i from 1 to n, as 1/4, 2/4, 3/4 and 4/4.',
  });
}
