export interface CellEdge {
  readonly from: number;
  readonly to: number;
  readonly operation: string;
}

/**
 * The edges of an architecture string of the field's form `|op~from|+|op~from|op~from|`: a group for
 * each node that has inputs, the last node's last. Undefined where the string has another form.
 */
export function parseCell(architecture: string, nodes: number): CellEdge[] | undefined {
  const groups = architecture.trim().split('+');
  const firstNode = nodes - groups.length;
  if (firstNode < 1) return undefined;
  const edges: CellEdge[] = [];
  for (const [index, group] of groups.entries()) {
    const to = firstNode + index;
    if (!/^\|(?:[^|~]+~\d+\|)+$/.test(group)) return undefined;
    for (const token of group.slice(1, -1).split('|')) {
      const [operation, source] = token.split('~');
      const from = Number(source);
      if (from >= to) return undefined;
      edges.push({ from, to, operation: operation! });
    }
  }
  return edges;
}
