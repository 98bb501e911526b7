import { TouchstoneError } from '@touchstone/contract';
import type { Program, TensorNode } from '@touchstone/contract';
import { liveNodes, sizeOf } from '@touchstone/program';

/** How onnxruntime's arenas, the C++ library and WebGPU (of a buffer that it could not make) say that memory ran out. */
const OUT_OF_MEMORY = /failed to allocate|bad_alloc|out of memory|\[invalid buffer/iu;

/** How WebGPU says that a tensor fills more buffers than a shader may have. */
const TOO_LARGE = /too many storage buffers/iu;

/**
 * The error of a program that onnxruntime could not run. Where memory ran out, it names the operator,
 * how much it asked for if that is known, and the program's largest tensor.
 * @param device that the program ran on
 * @param cause what onnxruntime threw
 */
export function runFailure(program: Program, device: string, cause: unknown): TouchstoneError {
  const problem = cause instanceof Error ? cause.message : String(cause);
  const computation = `the program that computes ${listed(Object.keys(program.outputs))}`;
  const kind = OUT_OF_MEMORY.test(problem)
    ? 'out of memory'
    : TOO_LARGE.test(problem) && 'a tensor is too large for a buffer';
  if (!kind) return new TouchstoneError('ENGINE', `onnx: ${computation} failed on ${device}: ${problem}`, { cause });
  const operator = /while running (\w+) node|BindGroupDescriptor "+(\w+)"/u.exec(problem);
  const bytes = /requested buffer of size (\d+)/u.exec(problem)?.[1];
  const where = operator ? ` at operator ${operator[1] ?? operator[2]}` : '';
  const amount = bytes ? `, which needs ${megabytes(Number(bytes))}` : '';
  return new TouchstoneError(
    'ENGINE',
    `onnx: ${kind} on ${device}${where}${amount}, in ${computation}; its largest tensor is ` +
      described(largestTensor(program)),
    { where: 'memory', hint: 'use smaller batches, fewer workers or a smaller network', cause },
  );
}

function largestTensor(program: Program): TensorNode {
  return liveNodes(program).reduce((largest, node) => (sizeOf(node.shape) > sizeOf(largest.shape) ? node : largest));
}

function described({ operation, attributes, shape }: TensorNode): string {
  const name = operation === 'input' ? `input '${String(attributes['name'])}'` : `a result of ${operation}`;
  return `${name}, [${shape.join(', ')}], ${megabytes(4 * sizeOf(shape))}`;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MiB`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => `'${name}'`);
  return names.length > 4 ? `${shown.join(', ')} and ${names.length - 4} more` : shown.join(', ');
}
