import { createRequire } from 'node:module';
import { defineEngine, TouchstoneError } from '@touchstone/contract';
import type { Engine, EngineTensor, Executable, Program } from '@touchstone/contract';
import { sizeOf } from '@touchstone/program';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { lower } from './lower.js';

const { version } = createRequire(import.meta.url)('onnxruntime-node/package.json') as { version: string };

/** Programs as ONNX graphs on onnxruntime: the whole step is one graph, its state stays in tensors. */
export const onnx = defineEngine({
  name: 'onnx',
  summary: 'One ONNX graph per program, run by onnxruntime-node',
  reference: { title: 'ONNX Runtime', url: 'https://onnxruntime.ai' },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      device: { type: 'string', enum: ['cpu'], default: 'cpu', description: 'Where programs run' },
      threads: {
        type: 'integer',
        minimum: 1,
        maximum: 256,
        default: 1,
        description: 'Threads of one program; 1 is deterministic and scales best with one worker per core',
      },
    },
  },
  create: async ({ device, threads }) => createOnnxEngine(device, threads),
});

function createOnnxEngine(device: 'cpu', threads: number): Engine {
  return {
    name: 'onnx',
    device,
    numerics: `onnxruntime ${version} ${device} ${process.arch} threads=${threads}`,
    compile: (program) => compile(program, device, threads),
    upload: (data, shape) => {
      if (data.length !== sizeOf(shape)) {
        throw new TouchstoneError('ENGINE', `upload: ${data.length} values for shape [${shape.join(', ')}]`);
      }
      return new OnnxTensor(new Tensor('float32', data, shape));
    },
    // A copy: what the caller does with it must not reach a tensor that later runs read.
    download: async (tensor) => ((await unwrap(tensor).getData()) as Float32Array).slice(),
    release: (tensor) => unwrap(tensor).dispose(),
    dispose: async () => {},
  };
}

class OnnxTensor implements EngineTensor {
  readonly tensor: Tensor;

  constructor(tensor: Tensor) {
    this.tensor = tensor;
  }

  get shape(): readonly number[] {
    return this.tensor.dims;
  }
}

function unwrap(tensor: EngineTensor): Tensor {
  if (tensor instanceof OnnxTensor) return tensor.tensor;
  throw new TouchstoneError('ENGINE', 'the onnx engine was given a tensor of another engine');
}

async function compile(program: Program, device: 'cpu', threads: number): Promise<Executable> {
  const { model, outputs } = lower(program);
  let session: InferenceSession;
  try {
    session = await InferenceSession.create(model, {
      executionProviders: [device],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
    });
  } catch (cause) {
    throw new TouchstoneError('ENGINE', `onnxruntime refuses the program: ${message(cause)}`, { cause });
  }
  const required = session.inputNames;
  return {
    run: async (inputs) => {
      const feeds: Record<string, Tensor> = {};
      for (const name of required) {
        feeds[name] = unwrap(requireInput(program, name, inputs[name]));
      }
      const results = await session.run(feeds).catch((cause: unknown) => {
        throw new TouchstoneError('ENGINE', `onnxruntime failed: ${message(cause)}`, { cause });
      });
      return Object.fromEntries(
        Object.entries(outputs).map(([name, onnxName]) => [name, new OnnxTensor(results[onnxName] as Tensor)]),
      );
    },
    dispose: () => session.release(),
  };
}

function requireInput(program: Program, name: string, given: EngineTensor | undefined): EngineTensor {
  if (!given) throw new TouchstoneError('ENGINE', `the program's input '${name}' was not given`);
  const expected = program.inputs[name]!.shape;
  if (given.shape.join() !== expected.join()) {
    throw new TouchstoneError(
      'ENGINE',
      `the program's input '${name}' has shape [${expected.join(', ')}], not [${given.shape.join(', ')}]`,
    );
  }
  return given;
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
