import { TouchstoneError } from '@touchstone/contract';
import type { EngineTensor, Shape } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import type { Tensor } from 'onnxruntime-node';
import type { DeviceMemory } from './device/device-memory.js';

/** Smaller tensors are copied at each run: that takes less time than the program that would move them. */
const MOVED_FROM = 1024;

/**
 * A tensor in the hands of a caller: in the process's memory or on the device. One that was uploaded
 * moves to the device with its second use, so that weights of many evaluations are copied once, and
 * a batch that is used once is not copied twice.
 */
export class OnnxTensor implements EngineTensor {
  readonly shape: Shape;
  readonly #made: Tensor;
  #moved: Promise<Tensor> | undefined;
  #uses = 0;

  constructor(made: Tensor) {
    this.#made = made;
    this.shape = made.dims;
  }

  /** What a program is fed. */
  async feed(memory: DeviceMemory | undefined): Promise<Tensor> {
    this.#uses += 1;
    if (!memory || memory.location === 'cpu' || this.#made.location !== 'cpu') return this.#made;
    if (!this.#moved && (this.#uses < 2 || sizeOf(this.shape) < MOVED_FROM)) return this.#made;
    this.#moved ??= memory.toDevice(this.#made);
    return this.#moved;
  }

  /** A copy: what the caller does with it must not reach a tensor that later runs read. */
  async download(memory: DeviceMemory | undefined): Promise<Float32Array> {
    if (memory && this.#made.location !== 'cpu') {
      const copy = await memory.toHost(this.#made);
      return copy.data as Float32Array;
    }
    return ((await this.#made.getData()) as Float32Array).slice();
  }

  release(): void {
    this.#made.dispose();
    const nothing = (): void => {};
    // A move that failed has been thrown where the tensor was fed.
    void this.#moved?.then((tensor) => tensor.dispose(), nothing);
  }
}

/** The tensor inside. Throws `ENGINE` where it is another engine's. */
export function ownTensor(tensor: EngineTensor): OnnxTensor {
  if (tensor instanceof OnnxTensor) return tensor;
  throw new TouchstoneError('ENGINE', 'onnx: was given a tensor of another engine', {
    hint: 'download it there and upload it here',
  });
}
