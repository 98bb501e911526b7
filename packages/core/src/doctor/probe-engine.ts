import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EngineFacts } from '../plan/run-parts.js';
import type { PluginReference } from '../registry/plugin-reference.js';
import type { Problem } from './examination.js';

/** The compiled script, also where this module itself runs from `src`. */
const probeFile = fileURLToPath(new URL('../../dist/doctor/engine-probe.js', import.meta.url));

export type EngineProbeAnswer = { readonly facts: EngineFacts } | { readonly problem: Problem };

/**
 * Starts an engine in a process of its own: a driver that crashes or hangs takes nobody with it.
 * @param milliseconds after which it is stopped
 */
export function probeEngine(reference: PluginReference, milliseconds: number): Promise<EngineProbeAnswer> {
  const child = fork(probeFile, [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr!.on('data', (data: Buffer) => (errors += data.toString()));
  const name = `the engine ${reference.name}`;
  return new Promise((resolve) => {
    let answer: EngineProbeAnswer | undefined;
    const fail = (what: string): void => {
      answer ??= { problem: { what: `${name} ${what}`, remedy: null } };
    };
    const timer = setTimeout(() => {
      fail(`gives no answer in ${milliseconds / 1000} s`);
      child.kill('SIGKILL');
    }, milliseconds);
    child.on('message', (message: EngineProbeAnswer) => (answer ??= message));
    child.on('error', (error) => fail(`cannot be tried: ${error.message}`));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const last = errors.trim().split('\n').at(-1);
      fail(`ends its process with ${signal ?? `exit code ${code}`}${last ? `: ${last}` : ''}`);
      resolve(answer!);
    });
    child.send(reference, (error) => {
      if (error) fail(`cannot be asked: ${error.message}`);
    });
  });
}
