import type { Rng, SearchSpace } from '@touchstone/contract';
import { applyThinLayers, normalisePlanes } from './thin-layers.js';
import type { Planes } from './thin-layers.js';

/** Images that are normalised together, as the source's batches are. */
const BATCH = 1000;

export interface RegionRequest {
  readonly space: SearchSpace;
  /** Operations that are left, edges × operations. */
  readonly active: readonly (readonly boolean[])[];
  /** count × side × side. */
  readonly images: Float32Array;
  readonly side: number;
  /** Weights of the convolutions: a stream for each edge and operation, so that removals leave the others alone. */
  readonly rng: Rng;
}

/**
 * Number of linear regions that images fall into, counted as distinct activation patterns of all ReLUs of the
 * source's thin network: one cell of one channel on small images without a stem, then normalisation and ReLU.
 * Operations that are left have equal weights that sum to 1; others are not computed. Weights are normal
 * by fan-in (`Linear_Region_Collector` of VITA-Group/TENAS).
 */
export function linearRegions(request: RegionRequest): number {
  const { images, side } = request;
  const area = side * side;
  const patterns = new Set<string>();
  for (let begin = 0; begin < images.length; begin += BATCH * area) {
    const batch = Float64Array.from(images.subarray(begin, begin + BATCH * area));
    for (const pattern of batchPatterns(request, batch)) patterns.add(pattern);
  }
  return patterns.size;
}

function batchPatterns({ space, active, side, rng }: RegionRequest, batch: Planes): readonly string[] {
  const area = side * side;
  const patterns = Array<string>(batch.length / area).fill('');
  const rectified = (input: Planes): void => {
    patterns.forEach((pattern, image) => {
      const signs = input.subarray(image * area, (image + 1) * area);
      patterns[image] = pattern + signs.reduce((text, value) => text + (value > 0 ? '1' : '0'), '');
    });
  };
  const nodes: Planes[] = Array.from({ length: space.nodes }, (_, node) =>
    node === 0 ? batch : new Float64Array(batch.length),
  );
  // A node is complete before it is read: edges in the order of the node that they read.
  const order = [...space.edges.entries()].toSorted(([, a], [, b]) => a.from - b.from);
  for (const [edge, { from, to }] of order) {
    const weight = 1 / active[edge]!.filter(Boolean).length;
    for (const [operation, { layers }] of space.operations.entries()) {
      if (!active[edge]![operation] || layers === 'zero') continue;
      const stream = rng.fork(`${edge} ${operation}`);
      const kernels = layers.flatMap((layer) =>
        layer.layer === 'convolution' ? [kaimingKernel(layer.kernel ** 2, stream)] : [],
      );
      const output = applyThinLayers(nodes[from]!, layers, { side, kernels, rectified });
      nodes[to]!.forEach((value, index) => (nodes[to]![index] = value + weight * output[index]!));
    }
  }
  rectified(normalisePlanes(nodes.at(-1)!));
  return patterns;
}

function kaimingKernel(taps: number, rng: Rng): Float64Array {
  return Float64Array.from({ length: taps }, () => Math.sqrt(2 / taps) * rng.normal());
}
