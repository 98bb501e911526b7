import type { Block, Layer, SearchSpace } from '@touchstone/contract';

const convolution = (kernel: number, channels: number, stride: number): readonly Layer[] => [
  { layer: 'relu' },
  { layer: 'convolution', kernel, channels, stride },
  { layer: 'normalise' },
];

const unsupported = (): never => {
  throw new Error('this space is built, never searched');
};

/** A space of the size of NAS-Bench-201's supernet: 4 nodes, 6 edges, three stages, residual reductions. */
export function largeCellSpace(operations: SearchSpace['operations'], channels: number, cells: number): SearchSpace {
  const reduction = (outputs: number): Block => ({
    block: 'residual',
    main: [...convolution(3, outputs, 2), ...convolution(3, outputs, 1)],
    shortcut: [
      { layer: 'average-pool', kernel: 2, stride: 2, padding: 0 },
      { layer: 'convolution', kernel: 1, channels: outputs },
    ],
  });
  const stage = Array.from({ length: cells }, (): Block => ({ block: 'cell' }));
  const blocks: readonly Block[] = [
    { block: 'layers', layers: [{ layer: 'convolution', kernel: 3, channels }, { layer: 'normalise' }] },
    ...stage,
    reduction(2 * channels),
    ...stage,
    reduction(4 * channels),
    ...stage,
    { block: 'layers', layers: [{ layer: 'normalise' }, { layer: 'relu' }] },
  ];
  const pairs = [1, 2, 3].flatMap((to) => Array.from({ length: to }, (_, from) => ({ from, to })));
  return {
    name: 'large-cell',
    nodes: 4,
    edges: pairs,
    operations,
    size: operations.length ** pairs.length,
    skeleton: () => ({ blocks }),
    encode: unsupported,
    decode: unsupported,
    canonical: unsupported,
    architectures: unsupported,
    sample: unsupported,
    discretise: unsupported,
  };
}
