/** Value of the option `backend`. */
export type BackendChoice = 'auto' | BackendName;

export type BackendName = 'cpu' | 'wasm' | 'node' | 'node-gpu';

/** A TensorFlow.js backend that has been loaded. */
export interface Backend {
  readonly name: BackendName;
  /** The name under which TensorFlow.js knows it. */
  readonly registeredAs: string;
  readonly device: 'cpu' | 'gpu';
  /** Version of the package that brings it. */
  readonly version: string;
}
