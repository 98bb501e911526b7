import { memory } from '@tensorflow/tfjs-core';
import { createRng } from '@touchstone/contract';
import { Graph, gradients, matmul, operationNames, program, relu, sum } from '@touchstone/program';
import { caseInputs, casePrograms, operationCases, runOnEngine, testEngine } from '@touchstone/testkit';
import { describe, expect, it } from 'vitest';
import { backendPackages } from './backend-packages.js';
import { kernels } from './kernels.js';
import { locatePackage } from './locate-package.js';
import { tensorflow } from './tensorflow.js';

// Every backend that is installed here; only cpu is a dependency.
for (const backend of ['cpu', 'wasm', 'node', 'node-gpu'] as const) {
  if (locatePackage(backendPackages[backend]))
    testEngine(`tensorflow, ${backend}`, () => tensorflow.create({ backend }));
}

describe('tensorflow', () => {
  it('has a kernel for every operation and no other', () => {
    expect([...kernels.keys()].toSorted()).toEqual([...operationNames(), 'fill'].toSorted());
  });

  it('names its backend and version', async () => {
    const engine = await tensorflow.create({ backend: 'cpu' });
    expect(engine.numerics).toMatch(/^tensorflow cpu \d+\.\d+\.\d+, core \d+\.\d+\.\d+$/);
    expect(engine.device).toBe('cpu');
    await engine.dispose();
  });

  it('keeps no tensor that was released', async () => {
    const engine = await tensorflow.create({ backend: 'cpu' });
    const before = memory();
    for (const operationCase of operationCases) {
      const programs = casePrograms(operationCase);
      const inputs = caseInputs(operationCase, createRng('memory'));
      await runOnEngine(engine, programs.second, inputs);
    }
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numBytes).toBe(before.numBytes);
  });

  it('holds as many tensors after each run as after the first', async () => {
    const engine = await tensorflow.create({ backend: 'cpu' });
    const x = new Graph().input('x', [4]);
    const [gradient] = gradients(sum(relu(x)), [x]);
    const executable = await engine.compile(program({ gradient: gradient! }));
    let state = engine.upload(Float32Array.of(1, -1, 2, -2), [4]);
    const counts: number[] = [];
    for (let run = 0; run < 5; run++) {
      const outputs = await executable.run({ x: state });
      engine.release(state);
      state = outputs['gradient']!;
      counts.push(memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
  });

  it('refuses tensors that were released or belong to another engine', async () => {
    const engine = await tensorflow.create({ backend: 'cpu' });
    const x = new Graph().input('x', [2]);
    const executable = await engine.compile(program({ y: relu(x) }));
    const tensor = engine.upload(Float32Array.of(1, 2), [2]);
    engine.release(tensor);
    await expect(executable.run({ x: tensor })).rejects.toThrow("input 'x' was released before");
    await expect(executable.run({ x: { shape: [2] } })).rejects.toThrow("input 'x' is a tensor of another engine");
    await expect(engine.download(tensor)).rejects.toThrow('was released before');
  });

  it('fails alone where memory does not suffice, naming the operation and its shape', async () => {
    const engine = await tensorflow.create({ backend: 'cpu' });
    const before = memory().numTensors;
    const graph = new Graph();
    const huge = matmul(graph.input('x', [2 ** 19, 1]), graph.input('y', [1, 2 ** 21]));
    const inputs = { x: new Float32Array(2 ** 19), y: new Float32Array(2 ** 21) };
    const run = runOnEngine(engine, program({ total: sum(huge) }), inputs);
    await expect(run).rejects.toMatchObject({
      code: 'ENGINE',
      where: 'matmul',
      message: expect.stringContaining('tensorflow: matmul of shape [524288, 2097152] failed'),
    });
    // The two inputs, which are the caller's.
    expect(memory().numTensors).toBe(before + 2);
  });
});
