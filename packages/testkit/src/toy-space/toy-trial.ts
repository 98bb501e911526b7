import type { Dataset, Engine, SearchSpace } from '@touchstone/contract';
import { prepareTrial } from '@touchstone/supernet';
import type { PreparedTrial } from '@touchstone/supernet';
import { referenceEngine } from '../reference-engine/reference-engine.js';
import { toyDataset } from './toy-dataset.js';
import { toySearcher } from './toy-searcher.js';
import { toySpace } from './toy-space.js';
import { toyEnvironment } from './toy-environment.js';

export interface ToyTrialRequest {
  /** The toy space with one cell if absent. */
  readonly space?: SearchSpace;
  /** Toy images, 16 in each split, if absent. */
  readonly dataset?: Dataset;
  /** The float64 reference if absent. */
  readonly engine?: Engine;
}

export interface ToyTrial {
  readonly space: SearchSpace;
  readonly dataset: Dataset;
  /** Searches by `toySearcher` with its default options: 4 steps. */
  readonly trial: PreparedTrial;
}

/** A trial that takes milliseconds. */
export async function toyTrial(request: ToyTrialRequest = {}): Promise<ToyTrial> {
  const { space = toySpace.create({ cells: 1 }), engine = referenceEngine() } = request;
  const dataset = request.dataset ?? (await toyDataset.load({ images: 16 }, toyEnvironment));
  const searcherOptions = { steps: 4, batchSize: 8, learningRate: 0.5 };
  const trial = await prepareTrial({ space, dataset, searcher: toySearcher, searcherOptions, engine });
  return { space, dataset, trial };
}
