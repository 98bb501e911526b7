import { Graph, program, relu } from '@touchstone/program';
import { expect, test } from 'vitest';
import { testEngine } from '../engine/test-engine.js';
import { referenceEngine } from './reference-engine.js';

testEngine('reference', async () => referenceEngine());

test('refuses tensors that were released', async () => {
  const engine = referenceEngine();
  const executable = await engine.compile(program({ y: relu(new Graph().input('x', [1])) }));
  const x = engine.upload(Float32Array.of(1), [1]);
  engine.release(x);
  await expect(executable.run({ x })).rejects.toMatchObject({
    code: 'ENGINE',
    message: expect.stringContaining("'x'"),
  });
});
