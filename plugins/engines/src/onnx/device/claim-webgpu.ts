import { TouchstoneError } from '@touchstone/contract';
import { claimThread } from './claim-thread.js';

/** Claims of this thread; a thread may have several engines. */
let holders = 0;
let claim: Promise<(() => Promise<void>) | undefined> | undefined;

/**
 * Claims WebGPU for this thread. All sessions of a process share one WebGPU context in onnxruntime
 * 1.30, which is not made for several threads: two threads that ran programs at once ended the process
 * with a segmentation fault. One after the other is fine, and so are several processes.
 * Throws `ENGINE` where another thread has the claim.
 * @returns how to give the claim back
 */
export async function claimWebgpu(): Promise<() => Promise<void>> {
  holders += 1;
  claim ??= claimThread('webgpu');
  const giveBack = async (): Promise<void> => {
    holders -= 1;
    if (holders > 0) return;
    const held = claim;
    claim = undefined;
    await (
      await held
    )?.();
  };
  try {
    if (await claim) return giveBack;
  } catch (error) {
    holders = 0;
    claim = undefined;
    throw error;
  }
  await giveBack();
  throw new TouchstoneError('ENGINE', "onnx: device 'webgpu' is in use by another thread of this process", {
    where: 'device',
    hint: 'run with one worker; several processes may share a GPU',
  });
}
