import type { Program, TensorNode } from '@touchstone/contract';
import type { Alignment, BlockedContext, BlockedOperation } from './blocked-operation.js';
import { isImageBatch } from './is-image-batch.js';

export interface BlockPlan extends Pick<BlockedContext, 'block' | 'isBlocked' | 'fold' | 'extents'> {
  /** Nodes that read a node, once for each time that they do. */
  users(node: TensorNode): readonly TensorNode[];
  isOutput(node: TensorNode): boolean;
}

/**
 * Decides which results live in the blocked layout, and where their channels are cut. Convolutions
 * decide by their own shapes; other operations follow their inputs, so that a tensor is reordered
 * only where a chain of blocked operations begins or ends. Tensors are cut wherever something reads
 * or brings a range of their channels: slices and concatenations then cost nothing. Tensors with
 * ranges of half a block, and all that hang together with them, have two images in a block.
 *
 * @param nodes live nodes, inputs before their users
 */
export function planBlocks(
  nodes: readonly TensorNode[],
  program: Program,
  block: number,
  operations: Readonly<Record<string, BlockedOperation>>,
): BlockPlan {
  const rejected = new Set<TensorNode>();
  for (;;) {
    const blocked = acceptNodes(nodes, block, operations, rejected);
    const alignments = [...blocked].flatMap((node) => operations[node.operation]!.alignments(node));
    const folded = foldedTensors([...blocked], alignments, block);
    const fold = (node: TensorNode): number => (folded.has(node) ? 2 : 1);
    const unfit = [...blocked].filter((node) => operations[node.operation]!.fits?.(node, { block, fold }) === false);
    if (unfit.length === 0) return planOf(nodes, program, block, blocked, fold, cutChannels(alignments));
    unfit.forEach((node) => rejected.add(node));
  }
}

function acceptNodes(
  nodes: readonly TensorNode[],
  block: number,
  operations: Readonly<Record<string, BlockedOperation>>,
  rejected: ReadonlySet<TensorNode>,
): ReadonlySet<TensorNode> {
  const blocked = new Set<TensorNode>();
  const isBlocked = (node: TensorNode): boolean => blocked.has(node);
  const halves = new Set<TensorNode>();
  for (const node of nodes) {
    const operation = operations[node.operation];
    if (!operation || rejected.has(node)) continue;
    const suited =
      operation.suitsHalves?.(node, block) ?? node.inputs.every((input) => !isBlocked(input) || halves.has(input));
    const unit = suited && node.shape[0]! % 2 === 0 ? block / 2 : block;
    if (!isImageBatch(node, unit) || !operation.accepts(node, { unit, isBlocked })) continue;
    blocked.add(node);
    if (unit < block) halves.add(node);
  }
  return blocked;
}

/** Tensors that hang together with one whose channels, or whose place in another, are no whole blocks. */
function foldedTensors(
  blocked: readonly TensorNode[],
  alignments: readonly Alignment[],
  block: number,
): ReadonlySet<TensorNode> {
  const neighbours = new Map<TensorNode, TensorNode[]>();
  const connect = (from: TensorNode, to: TensorNode): void => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  const folded = new Set<TensorNode>();
  const waiting = blocked.filter(({ shape }) => shape[1]! % block !== 0);
  for (const { whole, part, offset } of alignments) {
    connect(whole, part);
    connect(part, whole);
    if (offset % block !== 0 || part.shape[1]! % block !== 0) waiting.push(part);
  }
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (folded.has(node)) continue;
    folded.add(node);
    waiting.push(...(neighbours.get(node) ?? []));
  }
  return folded;
}

function planOf(
  nodes: readonly TensorNode[],
  program: Program,
  block: number,
  blocked: ReadonlySet<TensorNode>,
  fold: (node: TensorNode) => number,
  cuts: ReadonlyMap<TensorNode, ReadonlySet<number>>,
): BlockPlan {
  const users = new Map<TensorNode, TensorNode[]>();
  for (const node of nodes) {
    for (const input of node.inputs) {
      const known = users.get(input);
      if (known) known.push(node);
      else users.set(input, [node]);
    }
  }
  const outputs = new Set(Object.values(program.outputs));
  return {
    block,
    isBlocked: (node) => blocked.has(node),
    fold,
    extents: (node, wanted = fold(node)) => {
      if (wanted > 1) return Array.from({ length: (node.shape[1]! * wanted) / block }, () => block / wanted);
      const borders = [...(wanted === fold(node) ? (cuts.get(node) ?? []) : []), 0, node.shape[1]!];
      const ordered = [...new Set(borders)].toSorted((a, b) => a - b);
      return ordered.slice(1).map((border, index) => border - ordered[index]!);
    },
    users: (node) => users.get(node) ?? [],
    isOutput: (node) => outputs.has(node),
  };
}

/** Channels at which each tensor is cut: the least that agrees with all alignments. */
function cutChannels(alignments: readonly Alignment[]): ReadonlyMap<TensorNode, ReadonlySet<number>> {
  const cuts = new Map<TensorNode, Set<number>>();
  const of = (node: TensorNode): Set<number> => {
    const known = cuts.get(node);
    if (known) return known;
    const fresh = new Set<number>();
    cuts.set(node, fresh);
    return fresh;
  };
  let changed = true;
  const cut = (node: TensorNode, channel: number): void => {
    if (channel <= 0 || channel >= node.shape[1]! || of(node).has(channel)) return;
    of(node).add(channel);
    changed = true;
  };
  while (changed) {
    changed = false;
    for (const { whole, part, offset } of alignments) {
      for (const border of [0, part.shape[1]!, ...of(part)]) cut(whole, offset + border);
      for (const border of of(whole)) cut(part, border - offset);
    }
  }
  return cuts;
}
