import type { Architecture } from '@touchstone/contract';
import { cellForm } from '../cell/cell-form.js';
import { requireArchitecture } from '../cell/require-architecture.js';
import { nasBench201Operations } from '../operations/nas-bench-201-operations.js';

export interface NasBench201CostOptions {
  /** Channels of the first stage; 16 in the published networks. */
  readonly channels: number;
  /** 5 in the published networks. */
  readonly cellsPerStage: number;
  readonly classes: number;
  /** Pixels of a side of the image, a multiple of 4. */
  readonly side: number;
}

const cell = cellForm(4, nasBench201Operations);
/** Side of the kernel of each operation's convolution; 0 where it has none. */
const kernels = [0, 0, 1, 3, 0];
const colours = 3;

/**
 * Parameters and multiply–accumulates (of one image) of the stand-alone network, as published: the
 * fields `params` and `flop` of NATS-Bench's files times 10⁶ (`get_model_infos` in flop_benchmark.py of
 * D-X-Y/AutoDL-Projects).
 *
 * All normalisations of the published stand-alone networks have two parameters per channel (our
 * builder's have none) and their convolutions no bias. Counted are convolutions and the classifier
 * with its bias; normalisation, pools and sums are free. Every edge counts whether or not it is
 * connected to the output.
 * Throws TouchstoneError `PLUGIN` on what is no architecture.
 */
export function nasBench201Cost(
  architecture: Architecture,
  { channels, cellsPerStage, classes, side }: NasBench201CostOptions,
): { readonly parameters: number; readonly flops: number } {
  requireArchitecture(cell, architecture);
  let parameters = 0;
  let flops = 0;
  const convolution = (kernel: number, inputs: number, outputs: number, area: number, normalised: boolean): void => {
    const weights = kernel * kernel * inputs * outputs;
    parameters += weights + (normalised ? 2 * outputs : 0);
    flops += weights * area;
  };

  convolution(3, colours, channels, side * side, true);
  for (const stage of [0, 1, 2]) {
    const width = channels * 2 ** stage;
    const area = (side / 2 ** stage) ** 2;
    if (stage > 0) {
      convolution(3, width / 2, width, area, true);
      convolution(3, width, width, area, true);
      convolution(1, width / 2, width, area, false);
    }
    for (const operation of architecture) {
      const kernel = kernels[operation]!;
      if (kernel === 0) continue;
      for (let copy = 0; copy < cellsPerStage; copy++) convolution(kernel, width, width, area, true);
    }
  }
  const features = 4 * channels;
  const classifier = (features + 1) * classes;
  return { parameters: parameters + 2 * features + classifier, flops: flops + classifier };
}
