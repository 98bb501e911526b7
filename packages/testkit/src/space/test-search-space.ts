import { createRng, scoreMatrix, TouchstoneError } from '@touchstone/contract';
import type { Architecture, ImageShape, ScoreMatrix, SearchSpace, SearchSpacePlugin } from '@touchstone/contract';
import { describe, expect, it } from 'vitest';
import { optionVariants } from '../plugin/option-variants.js';
import { testDescription } from '../plugin/test-description.js';
import { someArchitectures } from './some-architectures.js';
import { tiedNetwork } from './tied-network.js';

export interface SearchSpaceSuite {
  /** Over the defaults, to make the network small; every value of enumerated options is tried anyway. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Images that the skeleton takes; 1 × 4 × 4 if absent. */
  readonly image?: ImageShape;
  /** `per-edge`: the best operation that is allowed on each edge (default). `other`: a rule of its own. */
  readonly rule?: 'per-edge' | 'other';
}

/**
 * Conformance suite of a search space, for a vitest file: architectures and their strings, the
 * canonical form against the functions that the networks compute, sampling, and the rule that turns
 * scores into an architecture.
 */
export function testSearchSpace(plugin: SearchSpacePlugin, suite: SearchSpaceSuite = {}): void {
  const { image = { channels: 1, height: 4, width: 4 }, rule = 'per-edge' } = suite;

  describe(`search space ${plugin.name}`, () => {
    testDescription(plugin, 'space');

    describe.each(optionVariants(plugin, suite.options))('$name', ({ options }) => {
      const space = plugin.create(options as never);
      const some = someArchitectures(space);

      it('has edges that go forward and operations of different names', () => {
        expect(space.name).toBe(plugin.name);
        const pairs = space.edges.map(({ from, to }) => `${from} ${to}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { from, to } of space.edges) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThan(space.nodes);
        }
        for (let node = 1; node < space.nodes; node++) {
          expect(space.edges.map(({ to }) => to)).toContain(node);
        }
        const names = space.operations.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      });

      it('has as many architectures as its size says, all different', () => {
        const strings = new Set(some.map(space.encode));
        if (space.size <= some.length) expect([some.length, strings.size]).toEqual([space.size, space.size]);
        for (const architecture of some) {
          expect(architecture).toHaveLength(space.edges.length);
          for (const operation of architecture) expect(space.operations[operation]).toBeDefined();
        }
      });

      it('decodes what it encodes, and nothing else', () => {
        for (const architecture of some) expect(space.decode(space.encode(architecture))).toEqual([...architecture]);
        const [text] = some.map(space.encode) as [string];
        for (const malformed of ['', 'nonsense', text.slice(1), `${text}${text}`]) {
          expect(
            codeOf(() => space.decode(malformed)),
            malformed,
          ).toBe('CONFIG');
        }
      });

      it('gives one canonical string to architectures of one function only', () => {
        const logits = tiedNetwork(space, image);
        const functions = new Map<string, Float64Array>();
        for (const architecture of someArchitectures(space, 150)) {
          const values = logits(architecture);
          const known = functions.get(space.canonical(architecture)) ?? values;
          functions.set(space.canonical(architecture), known);
          const difference = Math.max(...values.map((value, index) => Math.abs(value - known[index]!)));
          expect(difference, space.encode(architecture)).toBeLessThan(1e-9);
        }
        expect(functions.size).toBeGreaterThan(1);
      });

      it('samples what its rule can return, the same for equal seeds', () => {
        const [first, second] = [0, 0].map((seed) => sampleMany(space, seed));
        expect(second).toEqual(first);
        expect(new Set(first!.map(space.encode)).size).toBeGreaterThan(1);
        for (const architecture of first!) expect(space.discretise(oneHot(space, architecture))).toEqual(architecture);
      });

      it('heeds the order of scores only, and never keeps what is refused', () => {
        const kept = allowedOperations(space);
        for (let seed = 0; seed < 20; seed++) {
          const scores = randomScores(space, seed);
          const architecture = space.discretise(scores);
          expect(space.discretise(scores.map((row) => row.map((score) => 3 * score - 7)))).toEqual(architecture);
          expect(space.encode(space.discretise(scores))).toBe(space.encode(architecture));
          if (rule === 'other') continue;
          architecture.forEach((operation, edge) => {
            const rivals = [...kept[edge]!].map((index) => scores[edge]![index]!);
            expect(scores[edge]![operation]).toBe(Math.max(...rivals));
            if (kept[edge]!.size < 2) return;
            const refusing = scores.map((row, e) =>
              row.map((score, o) => (e === edge && o === operation ? -Infinity : score)),
            );
            expect(space.discretise(refusing)[edge]).not.toBe(operation);
          });
        }
      });

      it('refuses scores that are NaN or of another shape', () => {
        const scores = randomScores(space, 0);
        expect(codeOf(() => space.discretise(scores.slice(1)))).toBe('PLUGIN');
        expect(codeOf(() => space.discretise(scores.map((row) => row.slice(1))))).toBe('PLUGIN');
        expect(codeOf(() => space.discretise(scores.map((row) => row.map(() => Number.NaN))))).toBe('PLUGIN');
      });

      it('places at least one cell', () => {
        expect(space.skeleton(image).blocks.map(({ block }) => block)).toContain('cell');
      });
    });
  });
}

function sampleMany(space: SearchSpace, seed: number): readonly Architecture[] {
  const rng = createRng(seed);
  return Array.from({ length: 100 }, () => space.sample(rng));
}

/** Operations of each edge that occur in samples. */
function allowedOperations(space: SearchSpace): readonly ReadonlySet<number>[] {
  const samples = sampleMany(space, 1);
  return space.edges.map((_, edge) => new Set(samples.map((architecture) => architecture[edge]!)));
}

function oneHot(space: SearchSpace, architecture: Architecture): ScoreMatrix {
  return scoreMatrix(space.edges.length, space.operations.length, (e, o) => (architecture[e] === o ? 1 : 0));
}

function randomScores(space: SearchSpace, seed: number): ScoreMatrix {
  const rng = createRng(seed).fork('scores');
  return scoreMatrix(space.edges.length, space.operations.length, () => rng.normal());
}

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof TouchstoneError ? error.code : String(error);
  }
  return 'no error';
}
