import { createRng } from '@touchstone/contract';
import type { Engine } from '@touchstone/contract';
import { liveNodes, operationNames } from '@touchstone/program';
import { describe, expect, it } from 'vitest';
import { casePrograms } from '../cases/case-programs.js';
import { caseInputs } from '../cases/case-inputs.js';
import { operationCases } from '../cases/operation-cases.js';
import { mismatch } from '../mismatch.js';
import { finiteDifferences } from '../finite-differences.js';
import { evaluateReference } from '../reference/evaluate-reference.js';
import { runOnEngine } from '../run-on-engine.js';
import { tolerances } from '../tolerances.js';

/** Every operation, its gradient and its second derivatives. */
export function testOperations(engine: () => Engine): void {
  it('has a case for every operation', () => {
    const covered = new Set(operationCases.map((operationCase) => operationCase.operation));
    expect(operationNames().filter((operation) => !covered.has(operation))).toEqual([]);
  });

  describe.each(operationCases)('$operation: $name', (operationCase) => {
    const programs = casePrograms(operationCase);
    const inputs = caseInputs(operationCase, createRng(`${operationCase.operation}: ${operationCase.name}`));

    it('computes what the reference computes', async () => {
      expect(liveNodes(programs.forward).map((node) => node.operation)).toContain(operationCase.operation);
      const { result } = await runOnEngine(engine(), programs.forward, inputs);
      expect(
        mismatch(result!, evaluateReference(programs.forward, inputs)['result']!, tolerances.forward, 'result'),
      ).toBeUndefined();
    });

    it('has the gradient of finite differences', async () => {
      const actual = await runOnEngine(engine(), programs.gradient, inputs);
      operationCase.inputs.forEach((_, index) => {
        const expected = finiteDifferences(programs.forward, inputs, `x${index}`, { result: inputs['upstream']! });
        expect(
          mismatch(actual[`gradient${index}`]!, expected, tolerances.gradient, `gradient of input ${index}`),
        ).toBeUndefined();
      });
    });

    it('computes the second derivatives of the reference', async () => {
      const actual = await runOnEngine(engine(), programs.second, inputs);
      const expected = evaluateReference(programs.second, inputs);
      for (const name of Object.keys(expected)) {
        expect(mismatch(actual[name]!, expected[name]!, tolerances.second, name)).toBeUndefined();
      }
    });
  });
}
