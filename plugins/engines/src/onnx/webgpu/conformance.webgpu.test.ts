import { testEngine } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { createOnnxEngine } from '../create-onnx-engine.js';

const create = () => createOnnxEngine({ device: 'webgpu', deviceId: 0, threads: 1 });

// The tolerances are those of every engine.
testEngine('onnx, webgpu', create);

test('numerics are those of WebGPU', async () => {
  const engine = await create();
  expect(engine).toMatchObject({ device: 'webgpu', numerics: expect.stringMatching(/^onnxruntime \S+ webgpu \S+$/u) });
  await engine.dispose();
});
