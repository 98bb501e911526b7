import type { Rng, SearchSpace, SupernetView, WeightTensor } from '@touchstone/contract';
import { drawnWeights } from '../drawn-weights.js';
import type { FirstImages } from '../first-images.js';
import { crops } from './crops.js';
import { kaimingFanOut } from './kaiming-fan-out.js';
import { linearRegions } from './linear-regions.js';
import { meanChange } from './mean-change.js';
import { ntkCondition } from './ntk-condition.js';
import type { RemovalChange } from './pruning-order.js';

/** Side of the images of the source's thin network. */
const SIDE = 3;

export interface RemovalChangesRequest {
  readonly space: SearchSpace;
  readonly supernet: SupernetView;
  readonly tensors: readonly WeightTensor[];
  /** Operations that are left, edges × operations. */
  readonly active: readonly (readonly boolean[])[];
  readonly images: FirstImages;
  readonly batchSize: number;
  readonly repeats: number;
  readonly regionImages: number;
  readonly rng: Rng;
  readonly signal: AbortSignal;
}

/**
 * What removing each operation that is left changes, the mean over repeats, each of which draws weights and
 * image parts that all removals share.
 */
export async function removalChanges(request: RemovalChangesRequest): Promise<readonly RemovalChange[]> {
  const { space, active, repeats, rng } = request;
  const draws = Array.from({ length: repeats }, (_, repeat) => draw(request, rng.fork(`repeat ${repeat}`)));
  const before = await measure(request, draws, active);
  const changes: RemovalChange[] = [];
  for (const edge of space.edges.keys()) {
    for (const operation of space.operations.keys()) {
      if (!active[edge]![operation]) continue;
      const left = active.map((row, e) => row.map((is, o) => is && !(e === edge && o === operation)));
      const after = await measure(request, draws, left);
      const ntk = meanChange(before.conditions, after.conditions);
      changes.push({ edge, operation, ntk, regions: meanChange(before.regions, after.regions) });
    }
  }
  return changes;
}

interface Draw {
  readonly weights: Float32Array;
  readonly images: Float32Array;
  /** Weights of the thin network. */
  readonly rng: Rng;
}

function draw({ tensors, images, regionImages }: RemovalChangesRequest, rng: Rng): Draw {
  return {
    weights: drawnWeights(tensors, rng.fork('weights'), kaimingFanOut),
    images: crops(images, SIDE, regionImages, rng.fork('crops')),
    rng: rng.fork('thin'),
  };
}

async function measure(
  { space, supernet, tensors, batchSize, signal }: RemovalChangesRequest,
  draws: readonly Draw[],
  active: RemovalChangesRequest['active'],
) {
  // The mixture is uniform, so that its weights times these are 1 over the number of operations left.
  const mask = active.map((row) => row.map((is) => (is ? row.length / row.filter(Boolean).length : 0)));
  const conditions: number[] = [];
  const regions: number[] = [];
  for (const { weights, images, rng } of draws) {
    conditions.push(await ntkCondition({ supernet, tensors, weights, mask, batchSize, signal }));
    regions.push(linearRegions({ space, active, images, side: SIDE, rng }));
  }
  return { conditions, regions };
}
