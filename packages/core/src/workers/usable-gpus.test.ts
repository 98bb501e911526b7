import { expect, it } from 'vitest';
import { usableGpus } from './usable-gpus.js';

it.each([
  ['nothing is said', undefined, { count: 3, chosen: false }],
  ['only the device is', { device: 'cuda' }, { count: 3, chosen: false }],
  ['the first is chosen, which is the default too', { deviceId: 0 }, { count: 1, chosen: true }],
  ['another is chosen', { device: 'cuda', deviceId: 2 }, { count: 1, chosen: true }],
])('%s', async (_, options, expected) => {
  const engine = { name: 'onnx', ...(options && { options }) };
  expect(await usableGpus(engine, { CUDA_VISIBLE_DEVICES: '0,1,2' })).toMatchObject(expected);
});
