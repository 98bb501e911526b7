import type { TensorNode } from '@touchstone/contract';
import { firstPart } from './channel-ranges.js';
import { blockedOperations } from './blocked-operations.js';
import type { BlockPlan } from './plan-blocks.js';
import { sameShape } from './same-shape.js';

/** What a sum of blocked tensors is made of. */
export interface SumTerms {
  /** Terms that are there, or are computed on their own. */
  readonly others: readonly TensorNode[];
  /** Terms whose operators add to what came before; `first` is the part of `node` that the sum's first part takes. */
  readonly joined: readonly { readonly node: TensorNode; readonly first: number }[];
}

/** Whether a node adds two tensors of its own shape. */
export function isSum(node: TensorNode): boolean {
  return node.operation === 'add' && node.inputs.every((input) => sameShape(input, node));
}

/** Whether the addition that reads a node, or all additions that read its channels, can compute it on the way. */
export function canWait(node: TensorNode, plan: BlockPlan): boolean {
  if (!plan.isBlocked(node) || plan.isOutput(node)) return false;
  const users = plan.users(node);
  if (isSum(node)) return users.length === 1 && isSum(users[0]!);
  if (!blockedOperations[node.operation]!.addsTo?.(node)) return false;
  return users.length === 1
    ? isSum(users[0]!) || isOwnSlice(users[0]!, plan)
    : users.every((user) => isOwnSlice(user, plan));
}

/** A range of channels that one addition reads, and no other range of the same tensor overlaps. */
function isOwnSlice(node: TensorNode, plan: BlockPlan): boolean {
  if (node.operation !== 'slice' || !plan.isBlocked(node) || plan.isOutput(node)) return false;
  const users = plan.users(node);
  if (users.length !== 1 || !isSum(users[0]!)) return false;
  const first = firstPart(node, plan);
  const last = first + plan.extents(node).length;
  return plan.users(node.inputs[0]!).every((other) => {
    if (other === node) return true;
    if (other.operation !== 'slice' || !plan.isBlocked(other)) return false;
    const begin = firstPart(other, plan);
    return begin >= last || begin + plan.extents(other).length <= first;
  });
}

/** @param isKnown whether a node has been computed already */
export function sumTerms(sum: TensorNode, plan: BlockPlan, isKnown: (node: TensorNode) => boolean): SumTerms {
  const others: TensorNode[] = [];
  const joined: { node: TensorNode; first: number }[] = [];
  const collect = (term: TensorNode): void => {
    const source = term.operation === 'slice' && plan.isBlocked(term) ? term.inputs[0]! : term;
    if (!canWait(source, plan) || isKnown(source)) others.push(term);
    else if (isSum(source)) source.inputs.forEach(collect);
    else joined.push({ node: source, first: source === term ? 0 : firstPart(term, plan) });
  };
  sum.inputs.forEach(collect);
  return { others, joined };
}
