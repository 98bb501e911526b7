import type { Program, Shape } from '../program.js';
import { definePlugin } from './define-plugin.js';
import type { Definition, NoOptions, OptionsOf, OptionsSchema, PluginBase } from './plugin.js';

/** A float32 tensor that lives where the engine computes. Only the engine looks inside. */
export interface EngineTensor {
  readonly shape: Shape;
}

export interface Executable {
  /**
   * Runs the program. Inputs that no output uses may be absent. The outputs belong to the caller,
   * who may feed them back as inputs of a later run and should `release` them when done.
   * Throws `ENGINE` naming an input that is missing or has another shape.
   */
  run(inputs: Readonly<Record<string, EngineTensor>>): Promise<Record<string, EngineTensor>>;
  dispose(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly device: string;
  /** Runs with equal `numerics` give equal bits; part of a supernet's key. */
  readonly numerics: string;
  /** Throws TouchstoneError `ENGINE` naming the operation that it cannot lower. */
  compile(program: Program): Promise<Executable>;
  /** The data is copied or kept; do not write to it afterwards. Throws `ENGINE` where it does not fit the shape. */
  upload(data: Float32Array, shape: Shape): EngineTensor;
  /** A copy of the values, row-major. */
  download(tensor: EngineTensor): Promise<Float32Array>;
  release(tensor: EngineTensor): void;
  dispose(): Promise<void>;
}

export interface EnginePlugin<S extends OptionsSchema = OptionsSchema> extends PluginBase<'engine', S> {
  /** Throws TouchstoneError `ENGINE` where the device or library is absent. */
  create(options: OptionsOf<S>): Promise<Engine>;
}

export function defineEngine<const S extends OptionsSchema = NoOptions>(
  definition: Definition<EnginePlugin<S>>,
): EnginePlugin<S> {
  return definePlugin('engine', definition);
}
