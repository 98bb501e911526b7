export type { Checkpoint, StoredTensor } from './trial/checkpoint.js';
export { encodeCheckpoint, decodeCheckpoint } from './trial/checkpoint-file.js';
export { prepareTrial } from './trial/prepare-trial.js';
export type * from './trial/prepared-trial.js';
export { trainArchitecture } from './stand-alone/train-architecture.js';
export type * from './stand-alone/train-architecture.js';
