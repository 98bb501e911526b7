import { tensor } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { TouchstoneError } from '@touchstone/contract';
import type { EngineTensor, Executable, Program, TensorNode } from '@touchstone/contract';
import { interpret } from './interpret.js';
import { ownTensor } from './own-tensor.js';
import { schedule } from './schedule.js';
import { TensorflowTensor } from './tensorflow-tensor.js';

/**
 * Checks that all operations are known and uploads the constants.
 * @param activate makes the engine's backend the current one
 */
export function compileProgram(program: Program, activate: () => void): Executable {
  const plan = schedule(program);
  activate();
  const constants = new Map<TensorNode, Tensor>(
    plan.constants.map((node) => [node, tensor(node.attributes['values'] as Float32Array, [...node.shape], 'float32')]),
  );

  return {
    run: async (inputs) => {
      const given = new Map(constants);
      for (const [name, node] of plan.inputs) given.set(node, inputTensor(name, node, inputs[name]));
      activate();
      const results = interpret(plan, given);
      return Object.fromEntries(Object.entries(results).map(([name, value]) => [name, new TensorflowTensor(value)]));
    },
    dispose: async () => {
      for (const constant of constants.values()) constant.dispose();
      constants.clear();
    },
  };
}

function inputTensor(name: string, node: TensorNode, value: EngineTensor | undefined): Tensor {
  const expected = `[${node.shape.join(', ')}]`;
  if (!value) throw new TouchstoneError('ENGINE', `tensorflow: input '${name}' of shape ${expected} is missing`);
  if (value.shape.join() !== node.shape.join()) {
    const actual = `[${value.shape.join(', ')}]`;
    throw new TouchstoneError(
      'ENGINE',
      `tensorflow: input '${name}' has shape ${actual}, the program wants ${expected}`,
    );
  }
  return ownTensor(value, `input '${name}'`);
}
