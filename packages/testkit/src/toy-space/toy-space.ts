import { argmax, defineSearchSpace, TouchstoneError } from '@touchstone/contract';
import type { Architecture, Block, ScoreMatrix } from '@touchstone/contract';
import { toyOperations } from './toy-operations.js';

const edges = [
  { from: 0, to: 1 },
  { from: 0, to: 2 },
  { from: 1, to: 2 },
];

/**
 * The micro cell with parameter-free operations and no stem: with one cell the logits are
 * linear · mean over pixels of cell(images), see `toyAnswers`. `none` may be selected.
 */
export const toySpace = defineSearchSpace({
  name: 'toy',
  summary: 'Cells of 3 edges and 4 parameter-free operations: 64 architectures, 22 up to isomorphism',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      cells: { type: 'integer', minimum: 1, maximum: 16, default: 1, description: 'Cells, one after the other' },
    },
  },
  create: ({ cells }) => ({
    name: 'toy',
    nodes: 3,
    edges,
    operations: toyOperations,
    size: 64,
    skeleton: () => ({ blocks: Array.from({ length: cells }, (): Block => ({ block: 'cell' })) }),
    encode,
    decode,
    canonical,
    architectures,
    sample: (rng) => edges.map(() => rng.integer(toyOperations.length)),
    discretise,
  }),
});

function encode(architecture: Architecture): string {
  const [first, direct, second] = architecture.map((operation) => toyOperations[operation]!.name);
  return `|${first}~0|+|${direct}~0|${second}~1|`;
}

function decode(text: string): Architecture {
  const names = /^\|(\w+)~0\|\+\|(\w+)~0\|(\w+)~1\|$/.exec(text)?.slice(1) ?? [];
  const architecture = names.map((name) => toyOperations.findIndex((operation) => operation.name === name));
  if (architecture.length === 0 || architecture.includes(-1)) {
    throw new TouchstoneError('CONFIG', 'malformed architecture string', {
      where: JSON.stringify(text),
      hint: `|operation~0|+|operation~0|operation~1| of ${toyOperations.map(({ name }) => name).join(', ')}`,
    });
  }
  return architecture;
}

/** The output is the sum of two paths from the input; a relu of a relu is one relu. */
function canonical([first, direct, second]: Architecture): string {
  return [path([direct!]), path([first!, second!])].flat().toSorted().join('+') || '#';
}

/** The path's expression, or nothing where `none` interrupts it. */
function path(operations: readonly number[]): string[] {
  const names = operations.map((operation) => toyOperations[operation]!.name);
  if (names.includes('none')) return [];
  const effective = names.filter(
    (name, index) => name !== 'skip_connect' && !(name === 'relu' && names[index - 1] === name),
  );
  return [effective.reduce((expression, name) => `${name}(${expression})`, '0')];
}

function* architectures(): Generator<Architecture> {
  for (let index = 0; index < 64; index++) yield [Math.floor(index / 16), Math.floor(index / 4) % 4, index % 4];
}

function discretise(scores: ScoreMatrix): Architecture {
  const fits = scores.length === edges.length && scores.every((row) => row.length === toyOperations.length);
  if (!fits || scores.flat().some((score) => Number.isNaN(score))) {
    throw new TouchstoneError('PLUGIN', 'scores must be numbers of 3 edges × 4 operations');
  }
  if (scores.some((row) => row.every((score) => score === -Infinity))) {
    throw new TouchstoneError('PLUGIN', 'every operation of an edge is refused (−∞)');
  }
  return scores.map((row) => argmax(row));
}
