import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { COPY, copyModel } from '../onnx/device/copy-model.js';
import type { Device } from '../onnx/device/device.js';
import { sessionOptions } from '../onnx/device/session-options.js';

export interface ProbeResult {
  readonly works: boolean;
  /** What the process wrote, and how it ended where it did not work. */
  readonly output: string;
}

const SCRIPT = `
  const [library, model, options, from, to] = process.argv.slice(1);
  const { InferenceSession, Tensor } = require(library);
  const run = async () => {
    const session = await InferenceSession.create(Buffer.from(model, 'base64'), JSON.parse(options));
    const results = await session.run({ [from]: new Tensor('float32', Float32Array.of(7), [1]) });
    if (results[to].data[0] !== 7) throw new Error('a copy of 7 is ' + results[to].data[0]);
    await session.release();
  };
  run().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
`;

/**
 * Starts a device and runs one operator, in a process of its own: a driver that crashes or hangs takes
 * nobody with it.
 * @param milliseconds after which the process is stopped
 */
export async function probeOnnx(device: Device, milliseconds = 20_000): Promise<ProbeResult> {
  const library = createRequire(import.meta.url).resolve('onnxruntime-node');
  const options = JSON.stringify(sessionOptions({ device, deviceId: 0, threads: 1 }));
  const model = Buffer.from(copyModel()).toString('base64');
  const child = spawn(process.execPath, ['-e', SCRIPT, library, model, options, COPY.from, COPY.to], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => parts.push(data));
  child.stderr.on('data', (data: Buffer) => parts.push(data));
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, milliseconds);
  try {
    const ending = await new Promise<number | string | null>((resolve, reject) => {
      child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal));
    });
    const written = Buffer.concat(parts).toString().trim();
    if (ending === 0) return { works: true, output: written };
    const how = late ? `no answer in ${milliseconds / 1000} s` : ending === 1 ? '' : `the process ended with ${ending}`;
    return { works: false, output: [written, how].filter(Boolean).join('\n') };
  } finally {
    clearTimeout(timer);
  }
}
