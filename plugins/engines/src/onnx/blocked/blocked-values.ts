import type { Program, TensorNode } from '@touchstone/contract';
import type { LoweringContext } from '../lowering.js';
import { BLOCKED_DOMAIN } from '../model/model-builder.js';
import type { BlockedContext, PartRequest } from './blocked-operation.js';
import { blockedOperations, blockedReaders } from './blocked-operations.js';
import { isProduct } from './elementwise.js';
import { planBlocks } from './plan-blocks.js';
import { canWait, isSum, sumTerms } from './sum-terms.js';

/** The part of a graph that lives in the blocked layout. */
export interface BlockedValues {
  isBlocked(node: TensorNode): boolean;
  /**
   * Lowers a node whose result or whose operands are blocked.
   * @returns the ONNX name of a plain result; 'blocked' where the result is blocked; undefined where
   *   the node is none of ours
   */
  lower(node: TensorNode): string | undefined;
  /** ONNX name of a blocked result in the plain layout. */
  plain(node: TensorNode): string;
}

/**
 * @param nodes live nodes, inputs before their users
 * @param block channels that lie together, more than 1
 */
export function blockedValues(
  nodes: readonly TensorNode[],
  program: Program,
  block: number,
  context: LoweringContext,
): BlockedValues {
  const { builder, once } = context;
  const plan = planBlocks(nodes, program, block, blockedOperations);
  const known = new Map<TensorNode, (string | undefined)[]>();
  const refolded = new Map<string, readonly string[]>();
  const remembered = new Map<string, unknown>();

  const compute = (node: TensorNode, requests: readonly PartRequest[]): readonly string[] => {
    if (!plan.isBlocked(node)) return reorder(node, plan.fold(node));
    return isSum(node) ? addTerms(node, requests) : blockedOperations[node.operation]!.lower(node, own, requests);
  };
  /** The wanted parts; those that are missing are computed together. */
  const obtain = (node: TensorNode, wanted: readonly number[]): readonly string[] => {
    let names = known.get(node);
    if (!names) known.set(node, (names = plan.extents(node).map(() => undefined)));
    const missing = plan.isBlocked(node)
      ? wanted.filter((index) => names[index] === undefined)
      : names.map((_, i) => i);
    if (wanted.some((index) => names[index] === undefined)) {
      const made = compute(
        node,
        missing.map((index) => ({ index })),
      );
      missing.forEach((index, position) => (names[index] = made[position]!));
    }
    return wanted.map((index) => names[index]!);
  };
  /** All parts, of another fold than the tensor's own by way of the plain layout. */
  const allParts = (node: TensorNode, fold: number = plan.fold(node)): readonly string[] => {
    if (fold === plan.fold(node)) {
      return obtain(
        node,
        plan.extents(node).map((_, index) => index),
      );
    }
    const key = `${node.id} by ${fold}`;
    const made = refolded.get(key) ?? reorder(node, fold);
    refolded.set(key, made);
    return made;
  };
  const own: BlockedContext = {
    ...context,
    ...plan,
    parts: allParts,
    part: (node, index, fold = plan.fold(node)) =>
      fold === plan.fold(node) ? obtain(node, [index])[0]! : allParts(node, fold)[index]!,
    remember: <T>(key: string, make: () => T): T => {
      if (!remembered.has(key)) remembered.set(key, make());
      return remembered.get(key) as T;
    },
  };

  /** Terms that stand for themselves first, then those whose operators add to that. */
  const addTerms = (node: TensorNode, requests: readonly PartRequest[]): readonly string[] => {
    const { others, joined } = sumTerms(node, plan, (term) => known.has(term));
    return requests.map(({ index }) => {
      let sum: string | undefined;
      for (const term of others) {
        const value = own.part(term, index);
        sum = sum === undefined ? value : builder.node('Add', [sum, value]);
      }
      for (const { node: term, first } of joined) {
        [sum] = blockedOperations[term.operation]!.lower(term, own, [{ index: first + index, sum }]);
      }
      return sum!;
    });
  };

  const reorder = (node: TensorNode, fold: number): readonly string[] => {
    const extents = plan.extents(node, fold);
    const [batch, , height, width] = node.shape as readonly [number, number, number, number];
    const whole = context.value(node);
    const pieces =
      extents.length > 1
        ? builder.nodes('Split', [whole, builder.integers(...extents)], extents.length, { axis: 1 })
        : [whole];
    return pieces.map((piece, index) => {
      const shape = builder.integers(batch / fold, extents[index]! * fold, height, width);
      const folded = fold > 1 ? builder.node('Reshape', [piece, shape]) : piece;
      return builder.node('ReorderInput', [folded], {}, BLOCKED_DOMAIN);
    });
  };

  return {
    isBlocked: plan.isBlocked,
    lower: (node) => {
      if (plan.isBlocked(node)) {
        // Ranges of channels are names only, and reductions read products without storing them.
        const free = ['slice', 'concat'].includes(node.operation) || isProduct(node);
        if (!free && !canWait(node, plan)) own.parts(node);
        return 'blocked';
      }
      const reader = blockedReaders[node.operation];
      return reader?.accepts(node, own) ? reader.lower(node, own) : undefined;
    },
    plain: (node) =>
      once(`plain ${node.id}`, () => {
        const extents = plan.extents(node);
        const fold = plan.fold(node);
        const [batch, , height, width] = node.shape as readonly [number, number, number, number];
        const pieces = own.parts(node).map((part, index) => {
          const channels = extents[index]!;
          const piece = builder.node('ReorderOutput', [part], { channels: channels * fold }, BLOCKED_DOMAIN);
          if (fold === 1) return piece;
          return builder.node('Reshape', [piece, builder.integers(batch, channels, height, width)]);
        });
        return pieces.length > 1 ? builder.node('Concat', pieces, { axis: 1 }) : pieces[0]!;
      }),
  };
}
