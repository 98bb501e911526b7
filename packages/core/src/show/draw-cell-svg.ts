import type { Architecture, Edge, Operation, SearchSpace } from '@touchstone/contract';
import { svgText } from './svg-text.js';

const spacing = 200;
/** Room for the names beside the first and the last node. */
const margin = 110;
const radius = 24;
const labelHeight = 26;
const characterWidth = 7.9;

/** Colours that differ also for the colour-blind (Okabe and Ito), darkened for text on white. */
const colours = { zero: '#6b7078', identity: '#00795a', convolution: '#0062a3', other: '#b34a00' } as const;
type Look = keyof typeof colours;

/**
 * A cell as an SVG document of its own: nodes from left to right, an arrow with the name of its
 * operation for each edge; operations that are always zero are dashed and grey.
 * @param title one line above the drawing
 * @param caption one line below it
 */
export function drawCellSvg(space: SearchSpace, architecture: Architecture, title: string, caption: string): string {
  const arcs = space.edges.map((edge) => heightOf(edge));
  const above = Math.max(radius, ...arcs) + labelHeight;
  const below = Math.max(radius, ...arcs.map((height) => -height)) + labelHeight;
  const middle = 50 + above;
  const width = Math.max(2 * margin + spacing * (space.nodes - 1), 2 * 20 + 7.3 * caption.length);
  const height = middle + below + 46;
  const left = (width - spacing * (space.nodes - 1)) / 2;
  const place = (node: number): number => left + spacing * node;

  const drawn = space.edges.map((edge, index) =>
    drawEdge(place(edge.from), place(edge.to), middle, arcs[index]!, space.operations[architecture[index]!]!),
  );
  const nodes = Array.from({ length: space.nodes }, (_, node) => drawNode(node, space.nodes, place(node), middle));
  const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" role="img">`,
    `<title>${svgText(`${title}: ${caption}`)}</title>`,
    '<defs>',
    ...Object.entries(colours).map(([look, colour]) => marker(look, colour)),
    '</defs>',
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    '<g font-family="DejaVu Sans, Verdana, sans-serif" text-anchor="middle">',
    `<text x="${width / 2}" y="32" font-size="16" font-weight="bold" fill="#1d2129">${svgText(title)}</text>`,
    ...drawn.map(({ line }) => line),
    ...nodes,
    ...drawn.map(({ label }) => label),
    `<text x="${width / 2}" y="${height - 20}" font-size="12" font-family="DejaVu Sans Mono, monospace" fill="#4a4f57">${svgText(caption)}</text>`,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Height of an edge's arc over the line of nodes, at its middle: from even nodes above, from odd nodes below. */
function heightOf({ from, to }: Edge): number {
  const span = to - from;
  if (span === 1) return 0;
  return (from % 2 === 0 ? 1 : -1) * (80 * (span - 1) + 10);
}

function lookOf({ layers }: Operation): Look {
  if (layers === 'zero') return 'zero';
  if (layers.length === 0) return 'identity';
  return layers.some(({ layer }) => layer === 'convolution') ? 'convolution' : 'other';
}

function drawEdge(from: number, to: number, middle: number, height: number, operation: Operation) {
  const look = lookOf(operation);
  const colour = colours[look];
  const dash = look === 'zero' ? ' stroke-dasharray="3 6"' : '';
  const end = look === 'zero' ? '' : ` marker-end="url(#head-${look})"`;
  const line = `<path d="${pathOf(from, to, middle, height)}" fill="none" stroke="${colour}" stroke-width="2.5"${dash}${end}/>`;

  const [x, y] = [(from + to) / 2, middle - height];
  const width = characterWidth * operation.name.length + 18;
  const box = `x="${round(x - width / 2)}" y="${round(y - labelHeight / 2)}" width="${round(width)}" height="${labelHeight}"`;
  const label =
    `<rect ${box} rx="13" fill="#ffffff" stroke="${colour}" stroke-width="1.5"/>` +
    `<text x="${round(x)}" y="${round(y + 4.5)}" font-size="13" fill="${colour}">${svgText(operation.name)}</text>`;
  return { line, label };
}

/** A straight line, or an arc whose middle is at `height`; it begins and ends at the circles of the nodes. */
function pathOf(from: number, to: number, middle: number, height: number): string {
  if (height === 0) return `M${from + radius + 2} ${middle} H${to - radius - 6}`;
  // The middle of a cubic curve is at three quarters of its control points' height.
  const away = Math.sign(height);
  const start = middle - away * radius * 0.9;
  const top = start + (middle - height - start) / 0.75;
  const [x1, x2] = [from + radius * 0.55, to - radius * 0.55];
  const bend = (x2 - x1) * 0.22;
  const arrive = start - away * 5;
  return `M${round(x1)} ${round(start)} C${round(x1 + bend)} ${round(top)} ${round(x2 - bend)} ${round(top)} ${round(x2)} ${round(arrive)}`;
}

function drawNode(node: number, nodes: number, x: number, y: number): string {
  const circle = `<circle cx="${x}" cy="${y}" r="${radius}" fill="#f2f4f7" stroke="#1d2129" stroke-width="2"/>`;
  const number = `<text x="${x}" y="${y + 6}" font-size="17" font-weight="bold" fill="#1d2129">${node}</text>`;
  // Beside the node, where no edge passes.
  const beside = (name: string, away: number, anchor: string): string =>
    `<text x="${x + away}" y="${y + 5}" font-size="14" fill="#4a4f57" text-anchor="${anchor}">${name}</text>`;
  if (node === 0) return circle + number + beside('input', -radius - 10, 'end');
  return node === nodes - 1 ? circle + number + beside('output', radius + 10, 'start') : circle + number;
}

function marker(look: string, colour: string): string {
  return (
    `<marker id="head-${look}" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="11" markerHeight="11" ` +
    `markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="${colour}"/></marker>`
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
