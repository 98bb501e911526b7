import type { Engine } from '@touchstone/contract';
import { afterAll, beforeAll, describe } from 'vitest';
import { testExactValues } from './suites/exact-values.js';
import { testHessian } from './suites/hessian.js';
import { testOperations } from './suites/operations.js';
import { testRefusals } from './suites/refusals.js';
import { testRuns } from './suites/runs.js';

/**
 * Conformance suite of an engine, for a vitest file:
 * every operation and its derivatives against a float64 reference and finite differences, second
 * order on a small network, ties and borders by hand, ownership of tensors, repeatability, errors.
 *
 * @param name shown in front of the tests
 * @param createEngine called once
 */
export function testEngine(name: string, createEngine: () => Promise<Engine>): void {
  describe(`engine ${name}`, () => {
    let created: Engine | undefined;
    const engine = (): Engine => created!;
    beforeAll(async () => {
      created = await createEngine();
    });
    afterAll(async () => {
      await created?.dispose();
    });
    testOperations(engine);
    testExactValues(engine);
    testHessian(engine);
    testRuns(engine);
    testRefusals(engine);
  });
}
