import type { Program } from '@touchstone/contract';
import { convolution, Graph, gradients, multiply, program, sum } from '@touchstone/program';
import { cpuEngine } from './cpu-engine.js';
import { measurePaired, type Variant } from './measure-paired.js';
import type { Measured } from './measured.js';
import { stepRunner } from './step-runner.js';

const BATCH = 64;
const SIDE = 16;

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

/** Forward pass, and gradients of the images and of the weights. */
export async function measureConvolutionKinds(): Promise<Measured[]> {
  const engine = await cpuEngine();
  const variants: Variant[] = [];
  for (const kind of kinds) variants.push({ name: kind.name, run: await stepRunner(engine, forwardAndBackward(kind)) });
  const results = await measurePaired('convolutions of equal FLOPs', variants, { rounds: 5, iterations: 10 });
  await engine.dispose();
  return results;
}

function forwardAndBackward({ channels, kernel, dilation, depthwise }: Kind): Program {
  const graph = new Graph();
  const shape = [BATCH, channels, SIDE, SIDE];
  const images = graph.input('images', shape);
  const weights = graph.input('weights', [channels, depthwise ? 1 : channels, kernel, kernel]);
  const options = { padding: (dilation * (kernel - 1)) / 2, dilation, groups: depthwise ? channels : 1 };
  const output = convolution(images, weights, options);
  const [images1, weights1] = gradients(sum(multiply(output, graph.input('delta', shape))), [images, weights]);
  return program({ output, images: images1!, weights: weights1! });
}
