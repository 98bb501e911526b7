import type { Architecture, Dataset, Engine, SearchSpace } from '@touchstone/contract';

/** How a stand-alone network is trained. SGD with Nesterov momentum, cosine learning rate to 0. */
export interface TrainingProtocol {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
}

export interface TrainArchitectureRequest {
  readonly space: SearchSpace;
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly protocol: TrainingProtocol;
  readonly seed: number;
  readonly signal: AbortSignal;
}

export interface TrainedArchitecture {
  /** Percent. */
  readonly valid: number;
  readonly test: number;
  readonly trainLoss: number;
  readonly parameters: number;
  /** Multiply–accumulates of one image's forward pass (convolutions and classifier). */
  readonly flops: number;
}

/** Trains one architecture from scratch and measures its true accuracies. Same request, same bits. */
export async function trainArchitecture(_request: TrainArchitectureRequest): Promise<TrainedArchitecture> {
  throw new Error('being written');
}
