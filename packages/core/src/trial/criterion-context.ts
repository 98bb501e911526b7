import {
  createRng,
  type CriterionContext,
  type OracleView,
  type SearchSpace,
  type SupernetView,
  TouchstoneError,
} from '@touchstone/contract';

export interface ContextParts {
  readonly space: SearchSpace;
  readonly supernet: SupernetView;
  /** Undefined where the criterion does not declare the need `oracle`. */
  readonly oracle: OracleView | undefined;
  readonly step: number;
  readonly seed: number;
  /** Label of the criterion. */
  readonly label: string;
  readonly signal: AbortSignal;
}

/**
 * What a criterion is given. Its stream of random numbers depends on seed, step and label alone: it
 * is the same whichever other criteria and checkpoints a run has.
 */
export function criterionContext({ oracle, seed, label, ...parts }: ContextParts): CriterionContext {
  return {
    ...parts,
    rng: createRng(seed).fork('score').fork(parts.step).fork(label),
    get oracle(): OracleView {
      if (oracle !== undefined) return oracle;
      throw new TouchstoneError('PLUGIN', `${label} uses \`oracle\` without declaring it`, {
        hint: "Add 'oracle' to its `needs`. Only controls and upper bounds may look at true accuracies.",
      });
    },
  };
}
