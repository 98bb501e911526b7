/**
 * Paired timings of search steps on one thread: the fused forms against the same supernet with
 * batch normalisation out of elementwise operations. Cases alternate within one process, so the
 * ratios hold on a machine whose speed drifts.
 */
import type { Engine, ImageShape, SearchSpace } from '@touchstone/contract';
import { engines } from '@touchstone/engines';
import { gradients, multiply, program, softmax, subtract } from '@touchstone/program';
import { searchers } from '@touchstone/searchers';
import { spaces } from '@touchstone/spaces';
import { supernetStructure } from '@touchstone/supernet';
import type { Normalisation, SupernetStructure } from '@touchstone/supernet';
import { Bench } from 'tinybench';
import { largeCellSpace } from './large-cell-space.js';
import { plainNormalise } from './plain-normalise.js';
import { stepRunner } from './step-runner.js';
import { measureTableQueries } from './table-queries.js';

const BATCH = 64;

interface Case {
  readonly name: string;
  readonly space: SearchSpace;
  readonly image: ImageShape;
  readonly iterations: number;
  readonly program: (structure: SupernetStructure) => Parameters<Engine['compile']>[0];
}

/** Alphas, then weights, as the quick suite searches. */
function searchStep(structure: SupernetStructure): ReturnType<Case['program']> {
  const [searcher] = searchers;
  const options = Object.entries(searcher.options!.properties).map(([name, schema]) => [name, schema.default]);
  return searcher.build(structure.network(), Object.fromEntries(options)).program;
}

/** One forward and backward pass with an SGD update. */
function trainingPass(structure: SupernetStructure): ReturnType<Case['program']> {
  const network = structure.network();
  const weights = network.input('weights', [network.weightCount]);
  const alphas = network.input('alphas', [structure.space.edges.length, structure.space.operations.length]);
  const pass = network.forward(weights, softmax(alphas), network.batch('train', BATCH));
  const update = multiply(pass.weightGradient(), network.input('learning-rate', []));
  return program({
    loss: pass.loss,
    weights: subtract(weights, update),
    alphas: gradients(pass.loss, [alphas])[0]!,
  });
}

async function measure(engine: Engine, test: Case): Promise<void> {
  const bench = new Bench({ iterations: test.iterations, time: 0, warmupIterations: 2, warmupTime: 0 });
  const variants: readonly (readonly [string, Normalisation | undefined])[] = [
    ['fused', undefined],
    ['plain', plainNormalise],
  ];
  for (const [variant, normalisation] of variants) {
    const structure = supernetStructure({ space: test.space, image: test.image, classes: 10 }, normalisation);
    bench.add(variant, await stepRunner(engine, test.program(structure)));
  }
  await bench.run();
  const medians = bench.tasks.map((task) => {
    if (task.result.state !== 'completed') throw new Error(`${test.name}, ${task.name}: ${task.result.state}`);
    return task.result.latency.p50;
  });
  const [fused, plain] = medians as [number, number];
  const columns = [`${fused.toFixed(1)} ms`, `${plain.toFixed(1)} ms`, `${(plain / fused).toFixed(2)}×`];
  console.log(`${test.name.padEnd(52)}${columns.map((text) => text.padStart(12)).join('')}`);
}

const [micro] = spaces;
const quick = micro.create({ none: 'exclude', channels: 8, cellsPerStage: 3, stages: 2 });
const colour: ImageShape = { channels: 3, height: 32, width: 32 };
const cases: readonly Case[] = [
  {
    name: 'quick suite: search step (alphas + weights)',
    space: quick,
    image: { channels: 1, height: 14, width: 14 },
    iterations: 60,
    program: searchStep,
  },
  {
    name: '4 nodes, C=8, N=1, 32×32: forward + backward + SGD',
    space: largeCellSpace(quick.operations, 8, 1),
    image: colour,
    iterations: 12,
    program: trainingPass,
  },
  {
    name: '4 nodes, C=16, N=5, 32×32: forward + backward + SGD',
    space: largeCellSpace(quick.operations, 16, 5),
    image: colour,
    iterations: 3,
    program: trainingPass,
  },
];

const engine = await engines[0].create({ device: 'cpu', threads: 1 });
console.log(`onnx engine, ${engine.numerics}, batch ${BATCH}, medians`);
console.log(`${''.padEnd(52)}${['fused', 'plain', 'plain/fused'].map((text) => text.padStart(12)).join('')}`);
const only = process.argv[2];
for (const test of cases) {
  if (only === undefined || test.name.includes(only)) await measure(engine, test);
}
if (only === undefined || 'table of NAS-Bench-201'.includes(only)) await measureTableQueries();
