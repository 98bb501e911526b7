import type { Layer, Operation } from '@touchstone/contract';
import { askCriterion, testCriterion } from '@touchstone/testkit';
import { describe, expect, test } from 'vitest';
import { smallSpace } from '../zero-cost/fixtures/small-supernet.js';
import { bnScale } from './bn-scale.js';
import { checkpointOf } from './fixtures/checkpoint-of.js';
import { spaceOf } from './fixtures/space-of.js';

const affine: Layer = { layer: 'normalise', affine: true };
const skip: Operation = { name: 'skip', layers: [] };
const convolution: Operation = {
  name: 'convolution',
  layers: [{ layer: 'relu' }, { layer: 'convolution', kernel: 3 }, affine],
};
const twice: Operation = { name: 'twice', layers: [...convolution.layers, ...convolution.layers] as readonly Layer[] };
const pool: Operation = { name: 'pool', layers: [{ layer: 'average-pool', kernel: 3 }, affine] };
const space = spaceOf([skip, convolution, twice, pool]);

describe('with affine normalisation', async () => {
  const { toy, untrained, withWeights } = await checkpointOf(space);

  test('the mean of |γ| of the last normalisation over channels and cells; without one refused', async () => {
    const checkpoint = withWeights(({ role, owner, name }) => {
      if (role === 'shift') return [50, -50];
      if (role !== 'scale' || !owner) return undefined;
      const { cell, edge, operation } = owner;
      if (name.endsWith('twice.2.scale')) return [99, 99];
      // Signs must not cancel.
      return [-(operation + edge), 1 + cell];
    });
    const { scores, architecture, cost } = await askCriterion(bnScale, { toy, history: [checkpoint] });
    const expected = [0, 1, 2].map((edge) => {
      // Cells: (|γ₁| + 1) / 2 and (|γ₁| + 2) / 2.
      const mean = (operation: number): number => (operation + edge) / 2 + 0.75;
      return [-Infinity, -Infinity, mean(2), mean(3), mean(4)];
    });
    expect(scores).toEqual(expected);
    expect(architecture).toEqual([4, 4, 4]);
    expect(cost).toMatchObject({ forwardPasses: 0, backwardPasses: 0 });
  });

  test('before training every γ is 1', async () => {
    const { scores } = await askCriterion(bnScale, { toy, history: [untrained] });
    expect(scores).toEqual(Array(3).fill([-Infinity, -Infinity, 1, 1, 1]));
  });

  test('a γ that is not finite is an error of the row', async () => {
    const lost = withWeights(({ name }) => (name === 'cells.0.edges.1.pool.1.scale' ? [1, Infinity] : undefined));
    await expect(askCriterion(bnScale, { toy, history: [lost] })).rejects.toMatchObject({
      code: 'NUMERICS',
      where: 'cells.0.edges.1.pool.1.scale',
    });
  });

  test('stops on abort', async () => {
    const asked = askCriterion(bnScale, { toy, history: [untrained], signal: AbortSignal.abort() });
    await expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});

describe('pitfall 7: no γ without affine normalisation', () => {
  test('is undefined there, so that families leave it out', () => {
    expect(bnScale.undefinedIn!(smallSpace())).toBe(
      'normalisation without scale γ at the end of nor_conv_1x1, nor_conv_3x3',
    );
    expect(bnScale.undefinedIn!(space)).toBeUndefined();
  });

  test('the operations of NAS-Bench-201 as its searches have them are an error of the row', async () => {
    const { toy, untrained } = await checkpointOf(smallSpace());
    await expect(askCriterion(bnScale, { toy, history: [untrained] })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'normalisation without scale γ at the end of nor_conv_1x1, nor_conv_3x3',
      where: "space 'micro'",
      hint: expect.stringContaining('affine=true'),
    });
  });

  test('so is a space where only some operations have γ', async () => {
    const plain: Operation = { name: 'plain', layers: [affine, { layer: 'relu' }, { layer: 'normalise' }] };
    const { toy, untrained } = await checkpointOf(spaceOf([skip, convolution, plain, pool]));
    await expect(askCriterion(bnScale, { toy, history: [untrained] })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'normalisation without scale γ at the end of plain',
    });
  });

  test('and one without any normalisation', async () => {
    const bare: Operation = { name: 'bare', layers: [{ layer: 'convolution', kernel: 1 }] };
    const bareSpace = spaceOf([skip, bare, { ...skip, name: 'again' }, { ...bare, name: 'barer' }]);
    expect(bnScale.undefinedIn!(bareSpace)).toBe('no operation has a normalisation');
    const { toy, untrained } = await checkpointOf(bareSpace);
    await expect(askCriterion(bnScale, { toy, history: [untrained] })).rejects.toMatchObject({
      code: 'PLUGIN',
      message: 'no operation has a normalisation',
    });
  });
});

testCriterion(bnScale, { space });
