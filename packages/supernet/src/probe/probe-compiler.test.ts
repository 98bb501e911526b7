import type { Engine, Probe } from '@touchstone/contract';
import { referenceEngine, toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { countingEngine } from '../fixtures/counting-engine.js';
import { supernetStructure } from '../network/supernet-network.js';
import { compileClock } from '../trial/compile-clock.js';
import { probeCompiler } from './probe-compiler.js';
import type { ProbeRequest } from './probe-compiler.js';

const image = { channels: 1, height: 3, width: 3 };
const structure = supernetStructure({ space: toySpace.create({ cells: 1 }), image, classes: 2 });

function counted(limit?: number) {
  const engine = countingEngine(referenceEngine());
  let built = 0;
  const request = (name: string, changes: Partial<ProbeRequest> = {}): ProbeRequest => {
    const probe: Probe = { name, build: ({ loss }) => ((built += 1), { loss }) };
    return { criterion: 'mine', probe, batchSize: 2, mixture: 'current', ...changes };
  };
  const compiler = probeCompiler(engine, structure, compileClock(), limit);
  const use = async (...parameters: Parameters<typeof request>): Promise<void> =>
    (await compiler.compile(request(...parameters))).release();
  return { engine, compiler, request, use, built: () => built };
}

test('compiles once per criterion, name, mixture, normalisation and batch size', async () => {
  const { use, built, request } = counted();
  await use('a');
  await use('a');
  expect(built()).toBe(1);
  await use('a', { criterion: 'other' });
  await use('b');
  await use('a', { mixture: 'uniform' });
  await use('a', { probe: { ...request('a').probe, normalisation: 'none' } });
  await use('a', { batchSize: 3 });
  expect(built()).toBe(6);
  await use('a', { probe: { ...request('a').probe, normalisation: 'batch' } });
  expect(built()).toBe(6);
});

test('two that ask at once share one program', async () => {
  const { compiler, request, built } = counted();
  const [first, second] = await Promise.all([compiler.compile(request('a')), compiler.compile(request('a'))]);
  expect(first.executable).toBe(second.executable);
  expect(built()).toBe(1);
});

test('keeps the last that were used and disposes of the others', async () => {
  const { use, engine, built } = counted(2);
  for (const name of ['a', 'b', 'a', 'c']) await use(name);
  expect(engine.programs()).toBe(2);
  await use('a');
  expect(built()).toBe(3);
  await use('b');
  expect(built()).toBe(4);
});

test('one in use is disposed of when it is released', async () => {
  const { compiler, request, use, engine } = counted(1);
  const held = await compiler.compile(request('held'));
  await use('other');
  expect(engine.programs()).toBe(1);
  await compiler.dispose();
  expect(engine.programs()).toBe(1);
  await held.release();
  expect(engine.programs()).toBe(0);
});

test('a failed compilation is tried again', async () => {
  const reference = referenceEngine();
  let fails = true;
  const engine: Engine = {
    ...reference,
    compile: async (program) => {
      if (!fails) return reference.compile(program);
      fails = false;
      throw new Error('out of memory');
    },
  };
  const compiler = probeCompiler(engine, structure, compileClock());
  const { request } = counted();
  await expect(compiler.compile(request('a'))).rejects.toThrow('out of memory');
  expect((await compiler.compile(request('a'))).backwardPasses).toBe(0);
  await compiler.dispose();
});
