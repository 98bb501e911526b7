import type { Probe } from '@touchstone/contract';
import { Graph } from '@touchstone/program';
import { toySpace } from '@touchstone/testkit';
import { expect, test } from 'vitest';
import { supernetStructure } from '../network/supernet-network.js';
import { probeProgram } from './probe-program.js';

const image = { channels: 1, height: 3, width: 3 };
const structure = supernetStructure({ space: toySpace.create({ cells: 1 }), image, classes: 2 });

test.each<[string, Probe['build'], string]>([
  ['no outputs', () => ({}), 'has no outputs'],
  ['a node of another graph', () => ({ mine: new Graph().input('x', []) }), "output 'mine' is no node"],
  ['no node at all', () => ({ mine: undefined as never }), "output 'mine' is no node"],
  ['an input of the supernet’s', ({ input }) => ({ mine: input('weights', [2]) }), "input 'weights' is declared twice"],
])('refuses %s', (_what, build, message) => {
  expect(() => probeProgram(structure, { name: 'p', build }, 2, 'current')).toThrow(
    expect.objectContaining({
      code: 'PLUGIN',
      message: expect.stringContaining(`probe 'p': ${message}`),
      where: "probe 'p': build",
      hint: expect.stringMatching(/./),
    }),
  );
});

test('inputs are the supernet’s and the probe’s own', () => {
  const { program, inputs } = probeProgram(
    structure,
    { name: 'p', build: ({ loss, input }) => ({ loss, mine: input('direction', [3, 4]) }) },
    2,
    'current',
  );
  const shapes = Object.entries(program.inputs).map(([name, { shape }]) => [name, shape]);
  expect(Object.fromEntries(shapes)).toEqual({
    weights: [4],
    alphas: [3, 4],
    gates: [1, 3, 4],
    'score-images': [2, 1, 3, 3],
    'score-labels': [2, 2],
    direction: [3, 4],
  });
  expect(inputs).toEqual({ direction: [3, 4] });
});
