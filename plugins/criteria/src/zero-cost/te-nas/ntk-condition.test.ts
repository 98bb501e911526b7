import { scoreMatrix } from '@touchstone/contract';
import { expect, test } from 'vitest';
import { centralDifferences } from '../fixtures/central-differences.js';
import { smallSupernet } from '../fixtures/small-supernet.js';
import { ntkCondition } from './ntk-condition.js';

const batchSize = 4;
const { question, weights, tensors, naive } = await smallSupernet(batchSize, 4);
const { signal } = new AbortController();
const mask = scoreMatrix(3, 5, (edge, operation) => (operation === 0 || (edge === 1 && operation === 3) ? 0 : 1.25));
const request = { supernet: question.supernet, tensors, weights, mask, batchSize, signal };

test('is the ratio of the extreme eigenvalues of J Jᵀ, J by central differences', async () => {
  const bias = tensors.find(({ name }) => name === 'classifier.bias')!;
  const mixture = scoreMatrix(3, 5, () => 0.2);
  const rows = [0, 1, 2, 3].map((image) => {
    const slopes = centralDifferences(weights, (flat) => {
      const { logits } = naive(mask, { flat, mixture });
      return logits[2 * image]! + logits[2 * image + 1]!;
    });
    return [...slopes].filter((_, index) => index < bias.offset || index >= bias.offset + 2);
  });
  const kernel = rows.map((a) => rows.map((b) => a.reduce((sum, value, index) => sum + value * b[index]!, 0)));
  const condition = await ntkCondition(request);
  expect(condition / (largest(kernel) / (1 / largest(inverse(kernel))))).toBeCloseTo(1, 3);
});

test('more images than weights are an error', async () => {
  const measured = tensors.filter(({ role }) => role === 'classifier').map((tensor) => ({ ...tensor, shape: [3] }));
  await expect(ntkCondition({ ...request, tensors: measured })).rejects.toMatchObject({ code: 'NUMERICS' });
});

test('stops on abort', async () => {
  await expect(ntkCondition({ ...request, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'INTERRUPTED',
  });
});

/** Largest eigenvalue of a positive definite matrix by powers. */
function largest(matrix: readonly (readonly number[])[]): number {
  let vector = matrix.map((_, index) => 1 + index);
  let norm = 0;
  for (let step = 0; step < 5000; step++) {
    const next = matrix.map((row) => row.reduce((sum, value, index) => sum + value * vector[index]!, 0));
    norm = Math.hypot(...next);
    vector = next.map((value) => value / norm);
  }
  return norm;
}

/** By Gauss and Jordan. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let step = 0; step < size; step++) {
    const pivot = rows[step]!.map((value) => value / rows[step]![step]!);
    rows[step] = pivot;
    for (let other = 0; other < size; other++) {
      const factor = rows[other]![step]!;
      if (other !== step) rows[other] = rows[other]!.map((value, index) => value - factor * pivot[index]!);
    }
  }
  return rows.map((row) => row.slice(size));
}
