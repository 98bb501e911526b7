import { TouchstoneError } from '@touchstone/contract';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Dispatcher, EnvHttpProxyAgent, interceptors } from 'undici';
import { dataError } from './data-error.js';
import type { DataFile } from './data-file.js';
import type { DataRun } from './data-run.js';
import { differenceFrom } from './difference-from.js';
import { fetchRest } from './fetch-rest.js';
import { fileDigests } from './file-digests.js';
import { networkError } from './network-error.js';

/**
 * Downloads a file of the manifest to its target and verifies it: the target appears whole and verified or
 * not at all. What an earlier try has left in `<target>.part` is gone on from; a connection that breaks is
 * taken up again as long as something comes. Proxies are those of the environment (HTTPS_PROXY, HTTP_PROXY,
 * NO_PROXY). Throws TouchstoneError `DATA`, `INTERRUPTED` on abort; what came is kept.
 */
export async function downloadFile(file: DataFile, run: DataRun): Promise<string> {
  const target = path.join(run.directory, file.target);
  const part = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true }).catch((cause: unknown) => {
    throw dataError(cause, 'written', path.dirname(target));
  });
  const resumed = (await sizeOf(part)) > 0;
  const dispatcher = proxies(run.env);
  try {
    await fetchAll(file, part, dispatcher, run);
    let difference = differenceFrom(file, await fileDigests(part));
    if (difference !== undefined && resumed) {
      // What was there before may have been of something else.
      run.log(`${file.part}: what an earlier download left does not fit; starting anew`);
      await rm(part);
      await fetchAll(file, part, dispatcher, run);
      difference = differenceFrom(file, await fileDigests(part));
    }
    if (difference !== undefined) {
      await rm(part);
      throw new TouchstoneError('DATA', `what was downloaded is not the pinned file: ${difference}`, {
        where: file.address,
        hint: 'Nothing was kept. The file may have been changed, or something on the way changes it.',
      });
    }
    await rename(part, target);
    return target;
  } catch (cause) {
    throw dataError(cause, 'written', target);
  } finally {
    // Not close(): that waits for answers that nobody reads.
    await dispatcher.destroy();
  }
}

/** Fetches until all is there. A try that brings nothing new is the last. */
async function fetchAll(file: DataFile, part: string, dispatcher: Dispatcher, run: DataRun): Promise<void> {
  let have = await sizeOf(part);
  if (have > file.bytes) {
    await rm(part);
    have = 0;
  }
  const onBytes = (done: number): void =>
    run.onProgress({ doing: 'download', name: file.part, done, total: file.bytes });
  onBytes(have);
  while (have < file.bytes) {
    let problem: unknown;
    await fetchRest(file, part, have, { dispatcher, signal: run.signal, onBytes }).catch((error: unknown) => {
      problem = error;
    });
    if (problem instanceof TouchstoneError) throw problem;
    const now = await sizeOf(part);
    if (run.signal.aborted || (now <= have && now < file.bytes)) throw networkError(problem, file, now, run.signal);
    have = now;
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

function proxies(env: DataRun['env']): Dispatcher {
  const of = (name: string): string => env[name] || env[name.toUpperCase()] || '';
  const agent = new EnvHttpProxyAgent({
    httpProxy: of('http_proxy'),
    httpsProxy: of('https_proxy'),
    noProxy: of('no_proxy'),
  });
  return agent.compose(interceptors.redirect({ maxRedirections: 5 }));
}
