/** How a stand-alone network is trained: SGD with Nesterov momentum, cosine learning rate to 0, no augmentation. */
export interface TrainingProtocol {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
}
