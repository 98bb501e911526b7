import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRng } from '@touchstone/contract';
import type { Engine, Program, SearchSpace } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import { relativeError, toySpace, toyTrial } from '@touchstone/testkit';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sessionOptions } from '../device/session-options.js';
import { lower } from '../lower.js';
import { createOnnxEngine } from '../create-onnx-engine.js';

/** Differences between devices after a few search steps, relative to the largest value. */
const TOLERANCE = 1e-4;

/** The toy cell with the kinds of layers that spaces of the field use, behind a stem, with a reduction. */
const space: SearchSpace = {
  ...toySpace.create({ cells: 1 }),
  operations: [
    { name: 'skip_connect', layers: [] },
    {
      name: 'separable',
      layers: [
        { layer: 'relu' },
        { layer: 'convolution', kernel: 3, dilation: 2, depthwise: true },
        { layer: 'convolution', kernel: 1 },
        { layer: 'normalise', affine: true },
      ],
    },
    { name: 'max_pool_3x3', layers: [{ layer: 'max-pool', kernel: 3 }, { layer: 'normalise' }] },
    { name: 'avg_pool_3x3', layers: [{ layer: 'average-pool', kernel: 3 }] },
  ],
  skeleton: () => ({
    blocks: [
      { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, channels: 4 }, { layer: 'normalise' }] },
      { block: 'cell' },
      {
        block: 'residual',
        main: [{ layer: 'relu' }, { layer: 'convolution', kernel: 3, stride: 2, channels: 8 }, { layer: 'normalise' }],
        shortcut: [
          { layer: 'average-pool', kernel: 2, stride: 2, padding: 1 },
          { layer: 'convolution', kernel: 1, channels: 8 },
        ],
      },
      { block: 'cell' },
    ],
  }),
};

type Feeds = InferenceSession.OnnxValueMapType;

const signal = new AbortController().signal;

type Checkpoint = Parameters<Parameters<Awaited<ReturnType<typeof toyTrial>>['trial']['search']>[0]['onCheckpoint']>[0];

/** All that a trial asks of an engine: searching, evaluating, gates, discretising, the Hessian. */
async function wholeTrial(engine: Engine): Promise<Record<string, ArrayLike<number>>> {
  const { trial } = await toyTrial({ space, engine });
  const found: Checkpoint[] = [];
  const onCheckpoint = async (checkpoint: Checkpoint): Promise<void> => void found.push(checkpoint);
  await trial.search({ seed: 1, checkpoints: [0, 4], signal, onCheckpoint });
  const { state, losses } = found.at(-1)!;
  const supernet = await trial.open(found);
  const { view } = supernet.view(['alphas', 'evaluation', 'gates'], 'test');
  const evaluation = await view.evaluate();
  const gates = [await view.gateGradients(), await view.gateGradients({ perSample: true })] as const;
  const eigenvalue = await supernet.hessianEigenvalue({ rng: createRng(1), signal, tolerance: 1e-2 });
  const discretised = await supernet.discretised(space.edges.map((_, edge) => edge + 1));
  supernet.close();
  await trial.dispose();
  return {
    weights: state['weights']!.data,
    alphas: state['alphas']!.data,
    losses: [losses!.train, losses!.valid, evaluation.loss, discretised.loss],
    accuracies: [evaluation.accuracy, discretised.accuracy],
    gates: gates[0].values,
    'gates of images': gates[1].values,
    eigenvalue: [eigenvalue],
  };
}

describe('a whole trial on WebGPU', () => {
  let engine: Engine;
  const programs: Program[] = [];
  beforeAll(async () => {
    const created = await createOnnxEngine({ device: 'webgpu', deviceId: 0, threads: 1 });
    engine = {
      ...created,
      compile: (program) => {
        programs.push(program);
        return created.compile(program);
      },
    };
  });
  afterAll(() => engine.dispose());

  test('gives what the CPU gives', async () => {
    const cpu = await createOnnxEngine({ device: 'cpu', deviceId: 0, threads: 1 });
    const [found, expected] = [await wholeTrial(engine), await wholeTrial(cpu)];
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [name, values] of Object.entries(expected)) {
      expect(relativeError(found[name]!, values), name).toBeLessThan(TOLERANCE);
    }
  });

  test('runs every operator of every program on the device, and copies nothing between operators', async () => {
    // The search step, evaluation, gates of batches and of images, the Hessian.
    expect(programs.length).toBeGreaterThanOrEqual(5);
    for (const program of programs) {
      const events = await profile(program);
      expect(events.length).toBeGreaterThan(0);
      expect([...new Set(events.map(({ provider }) => provider))]).toEqual(['WebGpuExecutionProvider']);
      expect(events.filter(({ operator }) => operator.startsWith('Memcpy'))).toEqual([]);
    }
  });

  test('copies batches and scalars only from step to step of a search', async () => {
    const { trial } = await toyTrial({ space, engine });
    const sessions = (InferenceSession as unknown as { prototype: InferenceSession }).prototype;
    const run: (this: InferenceSession, feeds: Feeds) => Promise<Feeds> = sessions.run;
    const copied: { to: number; from: number }[] = [];
    // Measured at once, since tensors are released soon after.
    const spy = vi.spyOn(sessions, 'run').mockImplementation(async function (this: InferenceSession, feeds: Feeds) {
      const to = hostBytes(feeds);
      const results = await run.call(this, feeds);
      copied.push({ to, from: hostBytes(results) });
      return results;
    });
    const weights: number[] = [];
    const onCheckpoint = async ({ state }: Checkpoint): Promise<void> =>
      void weights.push(state['weights']!.data.length);
    await trial.search({ seed: 1, checkpoints: [4], signal, onCheckpoint }).finally(() => spy.mockRestore());
    await trial.dispose();
    // Images of 3 × 3 pixels and labels of 2 classes, two batches of 8; the learning rate; two losses.
    const step = { to: 4 * (2 * 8 * (9 + 2) + 1), from: 4 * 2 };
    const state = 4 * (weights[0]! + space.edges.length * space.operations.length);
    expect(copied.slice(0, 4)).toEqual([{ ...step, to: step.to + state }, step, step, step]);
    // The checkpoint: weights and alphas, one copy each.
    expect(copied.slice(4).map(({ to }) => to)).toEqual([0, 0]);
    expect(copied[4]!.from + copied[5]!.from).toBe(state);
  });
});

function hostBytes(tensors: Feeds): number {
  return (Object.values(tensors) as Tensor[])
    .filter(({ location }) => location === 'cpu')
    .reduce((total, { size }) => total + 4 * size, 0);
}

/** Operators that onnxruntime ran for a program, and on which provider, by its own profiler. */
async function profile(program: Program): Promise<{ provider: string; operator: string }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-profile-'));
  try {
    const session = await InferenceSession.create(lower(program, { device: 'webgpu' }).model, {
      ...sessionOptions({ device: 'webgpu', deviceId: 0, threads: 1 }),
      enableProfiling: true,
      profileFilePrefix: join(folder, 'run'),
    });
    const feeds = session.inputNames.map((name) => {
      const { shape } = program.inputs[name]!;
      return [name, new Tensor('float32', new Float32Array(sizeOf(shape)).fill(0.5), shape)] as const;
    });
    await session.run(Object.fromEntries(feeds));
    session.endProfiling();
    await session.release();
    const [file] = await readdir(folder);
    const events = JSON.parse(await readFile(join(folder, file!), 'utf8')) as readonly {
      readonly cat: string;
      readonly args?: { readonly provider?: string; readonly op_name?: string };
    }[];
    return events
      .filter(({ cat, args }) => cat === 'Node' && args?.provider !== undefined)
      .map(({ args }) => ({ provider: args!.provider!, operator: args!.op_name! }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
