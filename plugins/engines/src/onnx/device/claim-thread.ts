import { once } from 'node:events';
import { unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Claims something for one thread of this process, as long as the thread lives or until the claim is
 * given back. A socket is the claim: threads share no memory that we could reach, and the system
 * closes a thread's sockets when the thread is stopped.
 * @returns how to give the claim back; undefined where another thread has it
 */
export async function claimThread(what: string): Promise<(() => Promise<void>) | undefined> {
  const name = `touchstone-${what}-${process.pid}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  let server = await listen(address);
  if (!server && !(await answers(address))) {
    // Left behind by a thread that was stopped, or by an earlier process of the same number.
    await unlink(address).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    server = await listen(address);
  }
  const claim = server;
  return claim && (async () => void (await once(claim.close(), 'close')));
}

/** Undefined where the address is in use. */
async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy()).unref();
  try {
    await once(server.listen(address), 'listening');
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
}

async function answers(address: string): Promise<boolean> {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    return true;
  } catch (error) {
    if (['ECONNREFUSED', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  } finally {
    socket.destroy();
  }
}
