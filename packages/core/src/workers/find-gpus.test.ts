import { expect, it } from 'vitest';
import { parseGpus } from './find-gpus.js';

// The text that nvidia-smi --query-gpu=memory.free --format=csv,noheader,nounits is documented to print.
const four = '24000\n23000\n1000\n24000\n';

it.each([
  [undefined, four, { count: 4, freeBytes: 1000 * 2 ** 20 }],
  ['2,3', four, { count: 2, freeBytes: 1000 * 2 ** 20 }],
  ['GPU-8932f937, GPU-abc', four, { count: 2, freeBytes: 1000 * 2 ** 20 }],
  ['0,-1,2', four, { count: 1, freeBytes: 1000 * 2 ** 20 }],
  ['0,1', undefined, { count: 2, freeBytes: undefined }],
  [undefined, undefined, { count: 1, freeBytes: undefined }],
  [undefined, 'No devices were found\n', { count: 1, freeBytes: undefined }],
])('CUDA_VISIBLE_DEVICES=%s, nvidia-smi %j', (visible, answer, found) => {
  expect(parseGpus(visible, answer)).toEqual(found);
});
