import { TouchstoneError } from '@touchstone/contract';
import type { EngineTensor, Executable, Program } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';
import { InferenceSession } from 'onnxruntime-node';
import type { Tensor } from 'onnxruntime-node';
import type { DeviceMemory } from './device/device-memory.js';
import type { DeviceOptions } from './device/device.js';
import { sessionOptions } from './device/session-options.js';
import { lower } from './lower.js';
import type { LoweredProgram } from './lower.js';
import { OnnxTensor, ownTensor } from './onnx-tensor.js';
import { runFailure } from './run-failure.js';

/**
 * Lowers a program and makes a session of it. Outputs stay on the device if its memory allows;
 * scalars come to the process's memory at once, where losses are wanted.
 * @param memory of an accelerator; undefined on the CPU
 */
export async function compileProgram(
  program: Program,
  options: DeviceOptions,
  memory: DeviceMemory | undefined,
): Promise<Executable> {
  const lowered = lower(program, options);
  const session = await createSession(program, lowered, options, memory);
  return {
    run: async (inputs) => {
      const feeds: Record<string, Tensor> = {};
      for (const name of session.inputNames) {
        feeds[name] = await ownTensor(requireInput(program, name, inputs[name])).feed(memory);
      }
      const results = await session.run(feeds).catch((cause: unknown) => {
        throw runFailure(program, options.device, cause);
      });
      return Object.fromEntries(
        Object.entries(lowered.outputs).map(([name, onnxName]) => [name, new OnnxTensor(results[onnxName] as Tensor)]),
      );
    },
    dispose: () => session.release(),
  };
}

async function createSession(
  program: Program,
  { model, outputs }: LoweredProgram,
  options: DeviceOptions,
  memory: DeviceMemory | undefined,
): Promise<InferenceSession> {
  const locations = Object.entries(outputs).map(([name, onnxName]) => [
    onnxName,
    sizeOf(program.outputs[name]!.shape) > 1 ? memory?.location : 'cpu',
  ]);
  try {
    return await InferenceSession.create(model, {
      ...sessionOptions(options, bytesOf(program)),
      ...(memory && { preferredOutputLocation: Object.fromEntries(locations) }),
    });
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('ENGINE', `onnx: onnxruntime refuses the program on ${options.device}: ${problem}`, {
      ...(problem.includes('assigned to the default CPU EP') && {
        hint: `an operation has no lowering that stays on ${options.device}; choose device "cpu" and report it`,
      }),
      cause,
    });
  }
}

function bytesOf(program: Program): number {
  return liveNodes(program).reduce((sum, { shape }) => sum + 4 * sizeOf(shape), 0);
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
