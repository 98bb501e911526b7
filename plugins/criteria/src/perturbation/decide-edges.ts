import { stopIfAborted } from '@touchstone/contract';
import type {
  CriterionContext,
  Decisions,
  OperationMask,
  OptionsOf,
  ScoreMatrix,
  SupernetFork,
} from '@touchstone/contract';
import { removalMask } from '../removal-mask.js';
import { decideEdge } from './decide-edge.js';
import type { decidingOptions } from './deciding-options.js';
import { edgeOrder } from '../edge-order.js';
import { merit } from '../merit.js';

type DecidingOptions = OptionsOf<{
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: typeof decidingOptions;
}>;

/** Trains a copy further between two decisions. `count` is how many edges are decided. */
type Tune = (copy: SupernetFork, decisions: Decisions, count: number) => Promise<void>;

/**
 * Decides edge after edge on a copy of the supernet (Wang et al. 2021, algorithm 1): every operation of the edge
 * is removed in turn, the others are not renormalised; the one that is missed most is kept with weight 1, and the
 * copy is tuned before the next edge. An edge is not tuned for once it is the last.
 *
 * The scores of an edge are what the copy lost at the time of its decision: in percent of accuracy or in loss,
 * against the copy as it was then, evaluated on the same images with the same kind of batch statistics. `none`
 * contributes nothing and loses 0, without a pass. Which operations may be kept, and which of equals, is the
 * space's rule. Of a space whose rule also drops edges, only the operations are decided in sequence; its edges
 * are then those of the highest scores.
 * Throws `INTERRUPTED` on abort, and what evaluating and tuning throw.
 */
export async function decideEdges(
  { space, supernet, rng, signal }: CriterionContext,
  options: DecidingOptions,
  tune?: Tune,
): Promise<ScoreMatrix> {
  const { measure, split } = options;
  const copy = await supernet.fork();
  const decisions: (number | null)[] = space.edges.map(() => null);
  const scores: number[][] = space.edges.map(() => []);

  async function measured(mask?: OperationMask): Promise<number> {
    stopIfAborted(signal);
    return merit(await copy.evaluate({ decisions, split, ...(mask ? { mask } : {}) }), measure);
  }

  const order = edgeOrder(space.edges.length, options.edgeOrder, rng.fork('edges'));
  for (const [count, edge] of order.entries()) {
    if (count > 0) await tune?.(copy, decisions, count);
    const whole = await measured();
    const row = scores[edge]!;
    for (const [operation, { layers }] of space.operations.entries()) {
      row.push(layers === 'zero' ? 0 : whole - (await measured(removalMask(space, edge, operation))));
    }
    decisions[edge] = decideEdge(space, edge, row);
  }
  return scores;
}
