import { Graph, log, matmul, program, sum } from '@touchstone/program';
import { runOnEngine } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { createOnnxEngine } from './create-onnx-engine.js';
import { runFailure } from './run-failure.js';

/** 4 TiB. */
function hugeProgram() {
  const graph = new Graph();
  const [x, y] = [graph.input('x', [2 ** 19, 1]), graph.input('y', [1, 2 ** 21])];
  return program({ 'train-loss': sum(matmul(x, y)) });
}

describe('a program that needs too much memory', () => {
  const inputs = { x: new Float32Array(2 ** 19), y: new Float32Array(2 ** 21) };

  test('fails alone, and says what was too large', async () => {
    const engine = await createOnnxEngine({ device: 'cpu', deviceId: 0, threads: 1 });
    const failure = await runOnEngine(engine, hugeProgram(), inputs).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'ENGINE',
      where: 'memory',
      message:
        "onnx: out of memory on cpu at operator MatMul, which needs 4194304 MiB, in the program that computes 'train-loss'; " +
        'its largest tensor is a result of matmul, [524288, 2097152], 4194304 MiB',
      hint: 'use smaller batches, fewer workers or a smaller network',
    });
    const x = new Graph().input('x', [2]);
    const values = await runOnEngine(engine, program({ y: log(x) }), { x: Float32Array.of(1, -1) });
    expect([...values['y']!]).toEqual([0, NaN]);
  });

  // What onnxruntime 1.30 was seen to throw on SwiftShader.
  test.each([
    [
      'WebGPU validation failed. [Invalid Buffer (unlabeled)] is invalid due to a previous error.\n' +
        ' - While validating [BindGroupDescriptor ""MatMul""] against [BindGroupLayout "MatMul"]',
      'onnx: out of memory on webgpu at operator MatMul, in',
    ],
    [
      "Non-zero status code returned while running Exp node. Name:'' Status Message: /onnxruntime_src/shader_helper.cc:306 " +
        'numbers_storage_buffers_ was false. Too many storage buffers in shader. Current: 16, Max is 12',
      'onnx: a tensor is too large for a buffer on webgpu at operator Exp, in',
    ],
  ])('is told from other failures on WebGPU', (message, expected) => {
    expect(runFailure(hugeProgram(), 'webgpu', new Error(message)).message).toContain(expected);
  });
});

test('another failure is told as it is, with what the program computes', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const x = new Graph().input('x', [1]);
  const many = program(Object.fromEntries(names.map((name) => [name, x])));
  const { message, where } = runFailure(many, 'cpu', new Error('the sky fell'));
  expect(message).toBe("onnx: the program that computes 'a', 'b', 'c', 'd' and 2 more failed on cpu: the sky fell");
  expect(where).toBeUndefined();
});
