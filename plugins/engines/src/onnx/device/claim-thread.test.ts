import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { claimThread } from './claim-thread.js';

function addressOf(what: string): string {
  return join(tmpdir(), `touchstone-${what}-${process.pid}.sock`);
}

/** A thread that holds a claim, as `claimThread` would. */
async function threadWithClaim(what: string): Promise<Worker> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    require('node:net').createServer((socket) => socket.destroy()).listen(workerData, () => parentPort.postMessage('claimed'));
  `;
  const worker = new Worker(code, { eval: true, workerData: addressOf(what), execArgv: [] });
  await once(worker, 'message');
  return worker;
}

describe.skipIf(process.platform === 'win32')('claimThread', () => {
  test('is refused while it is held, and granted again once it was given back', async () => {
    const giveBack = await claimThread('test-held');
    expect(giveBack).toBeDefined();
    expect(await claimThread('test-held')).toBeUndefined();
    await giveBack!();
    const again = await claimThread('test-held');
    expect(again).toBeDefined();
    await again!();
  });

  test('is refused while another thread holds it, and granted once that was stopped', async () => {
    const worker = await threadWithClaim('test-thread');
    expect(await claimThread('test-thread')).toBeUndefined();
    await worker.terminate();
    const giveBack = await claimThread('test-thread');
    expect(giveBack).toBeDefined();
    await giveBack!();
  });
});
