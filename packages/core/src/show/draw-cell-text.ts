import type { Architecture, SearchSpace } from '@touchstone/contract';

/**
 * A cell as text: a vertical line for each node, a row for each edge. An arrow carries the name of
 * its operation; `none`, which carries nothing, is dotted and has no head. Lines end without a newline.
 */
export function drawCellText({ nodes, edges, operations }: SearchSpace, architecture: Architecture): string[] {
  const longest = Math.max(...operations.map(({ name }) => name.length));
  // Room for "├─ name ─▶" between two nodes.
  const width = longest + 6;
  const column = (node: number): number => node * width;
  const head = Array.from({ length: nodes }, (_, node) => nodeName(node, nodes).padEnd(width));
  const rails = row(nodes, width);

  const rows = edges.map(({ from, to }, place) => {
    const { name, layers } = operations[architecture[place]!]!;
    const none = layers === 'zero';
    const line = [...rails];
    for (let at = column(from) + 1; at < column(to); at++) {
      const crossing = at % width === 0;
      line[at] = none ? (crossing ? '┊' : '┄') : crossing ? '┼' : '─';
    }
    line[column(from)] = '├';
    if (none) line[column(to)] = '┤';
    else line[column(to) - 1] = '▶';
    line.splice(column(from) + 2, name.length + 2, ...` ${name} `);
    return line.join('').trimEnd();
  });
  return [head.join('').trimEnd(), ...rows];
}

function row(nodes: number, width: number): string[] {
  return Array.from({ length: (nodes - 1) * width + 1 }, (_, at) => (at % width === 0 ? '│' : ' '));
}

function nodeName(node: number, nodes: number): string {
  if (node === 0) return '0 input';
  return node === nodes - 1 ? `${node} output` : String(node);
}
