import type { Program } from '@touchstone/contract';
import { convolution, Graph, gradients, program, sumOfSquares } from '@touchstone/program';
import { cpuEngine } from './cpu-engine.js';
import { measurePaired, type Variant } from './measure-paired.js';
import type { Measured } from './measured.js';
import { stepRunner } from './step-runner.js';

const BATCH = 64;
const SIDE = 16;
/** Convolutions in a row: images that leave the engine would be copied, which takes longer than to compute them. */
const DEPTH = 6;

interface Kind {
  readonly name: string;
  readonly channels: number;
  readonly kernel: number;
  readonly dilation: number;
  readonly depthwise: boolean;
}

/** Depthwise and dilated convolutions, as the DARTS space has them, beside an ordinary one of equal FLOPs. */
const kinds: readonly Kind[] = [
  { name: 'ordinary 3×3, 16 channels', channels: 16, kernel: 3, dilation: 1, depthwise: false },
  { name: 'dilated 3×3, 16 channels', channels: 16, kernel: 3, dilation: 2, depthwise: false },
  { name: 'depthwise 3×3, 256 channels', channels: 256, kernel: 3, dilation: 1, depthwise: true },
  { name: 'dilated depthwise 3×3, 256 channels', channels: 256, kernel: 3, dilation: 2, depthwise: true },
];

/** Several in a row: forward pass, and gradients of weights and (but for the first) of images. */
export async function measureConvolutionKinds(): Promise<Measured[]> {
  const engine = await cpuEngine();
  const variants: Variant[] = [];
  for (const kind of kinds) variants.push({ name: kind.name, run: await stepRunner(engine, forwardAndBackward(kind)) });
  const benchmark = `${DEPTH} convolutions in a row, of equal FLOPs`;
  const results = await measurePaired(benchmark, variants, { rounds: 5, iterations: 5 });
  await engine.dispose();
  return results;
}

function forwardAndBackward({ channels, kernel, dilation, depthwise }: Kind): Program {
  const graph = new Graph();
  const options = { padding: (dilation * (kernel - 1)) / 2, dilation, groups: depthwise ? channels : 1 };
  const shape = [channels, depthwise ? 1 : channels, kernel, kernel];
  const weights = Array.from({ length: DEPTH }, (_, layer) => graph.input(`weights${layer}`, shape));
  const images = graph.input('images', [BATCH, channels, SIDE, SIDE]);
  const loss = sumOfSquares(weights.reduce((x, kernels) => convolution(x, kernels, options), images));
  const slopes = gradients(loss, weights);
  return program({ loss, ...Object.fromEntries(slopes.map((slope, layer) => [`slope${layer}`, slope])) });
}
