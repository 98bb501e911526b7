import { createRng } from '@touchstone/contract';
import type { Architecture, CriterionContext, CriterionPlugin, Need, ScoreMatrix } from '@touchstone/contract';
import type { Checkpoint, MeteredView, OpenSupernet } from '@touchstone/supernet';
import { defaultOptions } from '../plugin/default-options.js';
import { toyBenchmark } from '../toy-space/toy-benchmark.js';
import { toySpace } from '../toy-space/toy-space.js';
import type { ToyTrial } from '../toy-space/toy-trial.js';
import { observedContext } from './observed-context.js';
import { toyEnvironment } from '../toy-space/toy-environment.js';

export interface CriterionQuestion {
  readonly toy: ToyTrial;
  /** The last is the supernet that is asked about; the first where the criterion needs `untrained`. */
  readonly history: readonly Checkpoint[];
  /** Over the defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

export interface CriterionAnswer {
  /** Absent for a criterion that selects. */
  readonly scores?: ScoreMatrix;
  /** By the space's rule where there are scores. */
  readonly architecture: Architecture;
  /** What the criterion has called, and `untrained` where it was given that supernet. */
  readonly used: ReadonlySet<Need>;
  readonly cost: ReturnType<MeteredView['cost']>;
  readonly supernet: OpenSupernet;
}

/** Opens a supernet anew, as another run would, and asks a criterion about it. Its seed is always the same. */
export async function askCriterion(plugin: CriterionPlugin, question: CriterionQuestion): Promise<CriterionAnswer> {
  const { toy, history, signal = new AbortController().signal } = question;
  const options = { ...defaultOptions(plugin), ...question.options } as never;
  const untrained = plugin.needs.includes('untrained');
  const supernet = await toy.trial.open(untrained ? history.slice(0, 1) : history);
  const { step } = supernet.checkpoint;
  const { view, cost } = supernet.view(plugin.needs, plugin.name);
  const rng = createRng(7).fork(step);
  const used = new Set<Need>(untrained ? ['untrained'] : []);
  const oracle = await oracleOf(plugin);
  const context = observedContext({ space: toy.space, supernet: view, step, rng, signal, oracle }, used);
  const scores = 'score' in plugin ? await plugin.score(context, options) : undefined;
  const architecture = 'select' in plugin ? await plugin.select(context, options) : toy.space.discretise(scores!);
  return { ...(scores ? { scores } : {}), architecture, used, cost: cost(), supernet };
}

/** Closed-form truth of the toy space, for those that declare it. */
async function oracleOf(plugin: CriterionPlugin): Promise<CriterionContext['oracle']> {
  if (!plugin.needs.includes('oracle')) return undefined as never;
  const benchmark = await toyBenchmark.load({}, toySpace.create({ cells: 1 }), toyEnvironment);
  return { benchmark, query: { dataset: 'toy', split: 'test', epochs: 1, seed: 'mean' } };
}
