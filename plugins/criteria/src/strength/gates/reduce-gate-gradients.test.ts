import { createRng } from '@touchstone/contract';
import type { GateGradients } from '@touchstone/contract';
import { describe, expect, test } from 'vitest';
import { reduceGateGradients } from './reduce-gate-gradients.js';

const rng = createRng('gates');
const [batches, samples, cells, edges, operations] = [3, 4, 2, 3, 5] as const;
const values = Float32Array.from({ length: batches * samples * cells * edges * operations }, () => rng.normal());
const gradients: GateGradients = { batches, samples, cells, edges, operations, values };

/** By nested loops that walk through the values as they lie. */
function naive(reduction: 'sample' | 'batch' | 'average' | 'signed'): number[][] {
  const perBatch = Array.from({ length: batches }, () => new Float64Array(cells * edges * operations));
  const absolute = new Float64Array(edges * operations);
  let index = 0;
  for (let batch = 0; batch < batches; batch++) {
    for (let sample = 0; sample < samples; sample++) {
      for (let cell = 0; cell < cells; cell++) {
        for (let place = 0; place < edges * operations; place++) {
          const value = values[index++]!;
          perBatch[batch]![cell * edges * operations + place]! += value;
          absolute[place]! += Math.abs(value) / batches;
        }
      }
    }
  }
  const score = (place: number): number => {
    let total = 0;
    for (let cell = 0; cell < cells; cell++) {
      const ofBatches = perBatch.map((batch) => batch[cell * edges * operations + place]!);
      const mean = ofBatches.reduce((sum, value) => sum + value, 0) / batches;
      if (reduction === 'batch') total += ofBatches.reduce((sum, value) => sum + Math.abs(value), 0) / batches;
      if (reduction === 'average') total += Math.abs(mean);
      if (reduction === 'signed') total -= mean;
    }
    return reduction === 'sample' ? absolute[place]! : total;
  };
  return Array.from({ length: edges }, (_, edge) =>
    Array.from({ length: operations }, (__, operation) => score(edge * operations + operation)),
  );
}

describe.each(['sample', 'batch', 'average', 'signed'] as const)('%s', (reduction) => {
  test('is what nested loops give', () => {
    const expected = naive(reduction).map((row) => row.map((value) => expect.closeTo(value, 10)));
    expect(reduceGateGradients(gradients, reduction)).toEqual(expected);
  });

  test('does not write to the gradients', () => {
    const before = values.slice();
    reduceGateGradients(gradients, reduction);
    expect(values).toEqual(before);
  });
});

test('on paper: two batches of one image, two cells, one edge, one operation', () => {
  // Cell 0 has 1 and −3, cell 1 has 2 and 4.
  const small = { batches: 2, samples: 1, cells: 2, edges: 1, operations: 1, values: Float32Array.of(1, 2, -3, 4) };
  expect(reduceGateGradients(small, 'sample')).toEqual([[5]]);
  expect(reduceGateGradients(small, 'batch')).toEqual([[5]]);
  expect(reduceGateGradients(small, 'average')).toEqual([[4]]);
  expect(reduceGateGradients(small, 'signed')).toEqual([[-2]]);
});

test('the later the absolute value is taken, the more cancels', () => {
  const [sample, batch, average, signed] = (['sample', 'batch', 'average', 'signed'] as const).map((reduction) =>
    reduceGateGradients(gradients, reduction).flat(),
  );
  sample!.forEach((value, place) => {
    expect(value).toBeGreaterThanOrEqual(batch![place]!);
    expect(batch![place]).toBeGreaterThanOrEqual(average![place]!);
    expect(average![place]).toBeGreaterThanOrEqual(Math.abs(signed![place]!));
  });
});

test('a gradient of 0 is a score of 0, not of −0', () => {
  const none = { batches: 1, samples: 1, cells: 1, edges: 1, operations: 1, values: Float32Array.of(0) };
  for (const reduction of ['sample', 'batch', 'average', 'signed'] as const) {
    expect(reduceGateGradients(none, reduction)).toEqual([[0]]);
  }
});
