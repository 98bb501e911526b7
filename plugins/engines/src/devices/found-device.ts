/** What `touchstone doctor` says of one device of one engine. */
export interface FoundDevice {
  /** Name of the engine's plugin. */
  readonly engine: 'onnx' | 'tensorflow';
  /** Value of the engine's option: `device` of onnx, `backend` of tensorflow. */
  readonly device: string;
  /** Whether an engine of this device can be expected to start. */
  readonly available: boolean;
  /** Versions, hardware, or what is missing. */
  readonly detail: string;
  /** How to get what is missing; absent where nothing is. */
  readonly remedy?: string;
}
