import type { Architecture, CriterionContext, CriterionPlugin, ScoreMatrix } from '@touchstone/contract';

export interface CriterionAnswer {
  /** Absent for a criterion that selects. */
  readonly scores?: ScoreMatrix;
  readonly architecture: Architecture;
}

/** The answer of a criterion, by the space's rule where it gives scores. @param options valid for the plugin */
export async function askCriterion(
  plugin: CriterionPlugin,
  context: CriterionContext,
  options: unknown,
): Promise<CriterionAnswer> {
  if ('select' in plugin) return { architecture: await plugin.select(context, options as never) };
  const scores = await plugin.score(context, options as never);
  return { scores, architecture: context.space.discretise(scores) };
}
