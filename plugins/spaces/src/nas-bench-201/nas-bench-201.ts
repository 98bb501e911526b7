import { defineSearchSpace } from '@touchstone/contract';
import { cellForm } from '../cell/cell-form.js';
import { cellSearchSpace } from '../cell/cell-search-space.js';
import { uniqueString } from '../cell/unique-string.js';
import { affineOption, operationsFor } from '../operations/affine-option.js';
import { nasBench201Skeleton } from './nas-bench-201-skeleton.js';
import { nasBench201Architecture } from './official-index.js';

/**
 * NAS-Bench-201's search space, as NATS-Bench's topology space. Architectures come in the order of
 * the official index, and `canonical` is the published unique string.
 */
export const nasBench201 = defineSearchSpace({
  name: 'nas-bench-201',
  summary: 'NAS-Bench-201: 4 nodes, 6 edges, 5 operations, 15,625 cells, 6,466 up to isomorphism',
  reference: {
    title: 'Dong and Yang 2020, NAS-Bench-201: extending the scope of reproducible neural architecture search',
    url: 'https://arxiv.org/abs/2001.00326',
    where: 'section 2.1',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      none: {
        enum: ['include', 'exclude'],
        default: 'include',
        description: 'Whether the operation none may be selected; the published rule includes it',
      },
      channels: { type: 'integer', minimum: 1, default: 16, description: 'Channels of the first of three stages' },
      cellsPerStage: { type: 'integer', minimum: 1, default: 5, description: 'Cells of each stage' },
      affine: affineOption,
    },
  },
  create({ none, affine, ...skeletonOptions }) {
    const cell = cellForm(4, operationsFor({ affine }));
    const skeleton = (image: Parameters<typeof nasBench201Skeleton>[0]) => nasBench201Skeleton(image, skeletonOptions);
    const space = cellSearchSpace({ name: 'nas-bench-201', cell, none, skeleton });
    return {
      ...space,
      canonical: (architecture) => uniqueString(cell, architecture),
      *architectures() {
        for (let index = 0; index < space.size; index++) yield nasBench201Architecture(index);
      },
    };
  },
});
