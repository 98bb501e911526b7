import { expect, it } from 'vitest';
import { within } from './within.js';

it('hands on results and errors that come in time', async () => {
  await expect(within(1000, 'adding', async () => 3)).resolves.toBe(3);
  await expect(within(1000, 'adding', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('gives up what takes longer', async () => {
  await expect(within(10, 'waiting', () => new Promise(() => {}))).rejects.toMatchObject({
    code: 'ENGINE',
    message: 'waiting: no answer in 0.01 s',
  });
});
