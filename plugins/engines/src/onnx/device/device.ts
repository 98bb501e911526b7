/** Where programs run, under the names of onnxruntime's execution providers. */
export type Device = 'cpu' | 'webgpu' | 'cuda' | 'coreml';

/** Value of the option `device`. */
export type DeviceChoice = 'auto' | Device;

/** Options of the engine that say where and how its programs run. */
export interface DeviceOptions {
  readonly device: Device;
  /** Number of the CUDA device; 0 on every other device. */
  readonly deviceId: number;
  /** Threads of one program on the CPU. */
  readonly threads: number;
  /** Channels that the CPU's kernels keep together (see `findBlock`); 1, and if absent, is the plain layout. */
  readonly block?: number;
}
