import { TouchstoneError } from '@touchstone/contract';

/**
 * The work's result. Throws what it throws, and TouchstoneError `ENGINE` where it takes longer; the work
 * itself is not stopped.
 */
export async function within<T>(milliseconds: number, what: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TouchstoneError('ENGINE', `${what}: no answer in ${milliseconds / 1000} s`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
