import type { Engine, ImageShape, Program, SearchSpace } from '@touchstone/contract';
import { engines } from '@touchstone/engines';
import { gradients, multiply, program, softmax, subtract } from '@touchstone/program';
import { searchers } from '@touchstone/searchers';
import { spaces } from '@touchstone/spaces';
import { supernetStructure } from '@touchstone/supernet';
import type { Normalisation, SupernetStructure } from '@touchstone/supernet';
import { cpuEngine } from './cpu-engine.js';
import { largeCellSpace } from './large-cell-space.js';
import { countFlops } from './count-flops.js';
import { measurePaired, type Effort, type Variant } from './measure-paired.js';
import type { Measured } from './measured.js';
import { plainNormalise } from './plain-normalise.js';
import { stepRunner } from './step-runner.js';

const BATCH = 64;

interface Step extends Effort {
  readonly name: string;
  readonly space: SearchSpace;
  readonly image: ImageShape;
  readonly program: (structure: SupernetStructure) => Program;
  /** Also on the tensorflow engine, which takes seconds. */
  readonly interpreted?: boolean;
}

const [micro] = spaces;
const quick = micro.create({ none: 'exclude', channels: 8, cellsPerStage: 3, affine: false, stages: 2 });
const colour: ImageShape = { channels: 3, height: 32, width: 32 };

const steps: readonly Step[] = [
  {
    name: 'quick suite: search step (alphas + weights)',
    space: quick,
    image: { channels: 1, height: 14, width: 14 },
    rounds: 7,
    iterations: 20,
    program: searchStep,
    interpreted: true,
  },
  {
    name: '4 nodes, C=8, N=1, 32×32: forward + backward + SGD',
    space: largeCellSpace(quick.operations, 8, 1),
    image: colour,
    rounds: 5,
    iterations: 4,
    program: trainingPass,
  },
  {
    name: '4 nodes, C=16, N=5, 32×32: forward + backward + SGD',
    space: largeCellSpace(quick.operations, 16, 5),
    image: colour,
    rounds: 3,
    iterations: 1,
    program: trainingPass,
  },
];

/** The search step (alphas and weights) at the size of the papers. */
export function paperStep(): Program {
  return searchStep(supernetStructure({ space: largeCellSpace(quick.operations, 16, 5), image: colour, classes: 10 }));
}

/** Search steps by size, each rewrite on and off, and by engine: one thread, batches of 64. */
export async function measureSearchSteps(wanted: (name: string) => boolean): Promise<Measured[]> {
  const results: Measured[] = [];
  for (const step of steps) {
    if (!wanted(step.name)) continue;
    const onnx = await cpuEngine();
    const plain = await cpuEngine({ layout: 'plain' });
    const variants = [
      await variant('onnx', onnx, step),
      await variant('onnx, plain layout', plain, step),
      await variant('onnx, normalisation not fused', onnx, step, plainNormalise),
    ];
    const [first, ...others] = await measurePaired(step.name, variants, step);
    const flops = countFlops(step.program(supernetStructure({ space: step.space, image: step.image, classes: 10 })));
    const rate = `${(flops / first!.value / 1e6).toFixed(0)} GFLOP/s in convolutions and products`;
    results.push({ ...first!, remark: rate }, ...others);
    await onnx.dispose();
    await plain.dispose();
    if (step.interpreted) results.push(...(await measureEngines(step)));
  }
  return results;
}

async function measureEngines(step: Step): Promise<Measured[]> {
  const onnx = await cpuEngine();
  const interpreted = await engines[1].create({ backend: 'cpu' });
  const variants = [
    await variant('onnx', onnx, step),
    await variant('tensorflow, plain JavaScript', interpreted, step),
  ];
  const results = await measurePaired(`${step.name}, by engine`, variants, { rounds: 2, iterations: 1 });
  await onnx.dispose();
  await interpreted.dispose();
  return results;
}

async function variant(name: string, engine: Engine, step: Step, normalisation?: Normalisation): Promise<Variant> {
  const structure = supernetStructure({ space: step.space, image: step.image, classes: 10 }, normalisation);
  return { name, run: await stepRunner(engine, step.program(structure)) };
}

/** Alphas, then weights, as the quick suite searches. */
function searchStep(structure: SupernetStructure): Program {
  const [searcher] = searchers;
  const options = Object.entries(searcher.options!.properties).map(([name, schema]) => [name, schema.default]);
  return searcher.build(structure.network(), Object.fromEntries(options)).program;
}

/** One forward and backward pass with an SGD update. */
function trainingPass(structure: SupernetStructure): Program {
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
