import { testEngine } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { findBlock } from './blocked/find-block.js';
import { onnx } from './onnx.js';

testEngine('onnx', () => onnx.create({ device: 'cpu', deviceId: 0, threads: 1, layout: 'auto' }));

describe('layout', () => {
  it('is part of the numerics where the CPU has blocks', async () => {
    const numerics = async (layout: 'auto' | 'plain'): Promise<string> =>
      (await onnx.create({ device: 'cpu', deviceId: 0, threads: 1, layout })).numerics;
    const plain = await numerics('plain');
    const block = await findBlock();
    expect(await numerics('auto')).toBe(block > 1 ? `${plain} blocked${block}` : plain);
  });
});
