import { InferenceSession, Tensor } from 'onnxruntime-node';
import { BLOCKED_DOMAIN, ModelBuilder } from '../model/model-builder.js';

const CHANNELS = 32;

let found: Promise<number> | undefined;

/**
 * Channels that onnxruntime's CPU kernels keep together on this machine: 16 with AVX-512, 8 with
 * older x86 vectors, 1 where there is no blocked layout. Asked once per process.
 */
export function findBlock(): Promise<number> {
  found ??= process.arch === 'x64' ? probe() : Promise.resolve(1);
  return found;
}

/** Where the second pixel of channel 0 ends up is the number of channels before it: the block. */
async function probe(): Promise<number> {
  const shape = [1, CHANNELS, 1, 2];
  const builder = new ModelBuilder();
  const reordered = builder.node('ReorderInput', [builder.input('x', shape)], {}, BLOCKED_DOMAIN);
  builder.output(reordered, shape);
  const session = await InferenceSession.create(builder.encode(), {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
  });
  const values = Float32Array.from({ length: CHANNELS * 2 }, (_, index) => index);
  const results = await session.run({ x: new Tensor('float32', values, shape) });
  const block = (results[reordered]!.data as Float32Array).indexOf(1);
  await session.release();
  return block === 8 || block === 16 ? block : 1;
}
