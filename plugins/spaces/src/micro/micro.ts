import { defineSearchSpace } from '@touchstone/contract';
import { cellForm } from '../cell/cell-form.js';
import { cellSearchSpace } from '../cell/cell-search-space.js';
import { affineOption, operationsFor } from '../operations/affine-option.js';
import { microSkeleton } from './micro-skeleton.js';

/** NAS-Bench-201's cell with 3 nodes: small enough to train every architecture, large enough to degenerate. */
export const micro = defineSearchSpace({
  name: 'micro',
  summary: "NAS-Bench-201's cell with 3 nodes: 3 edges, 5 operations, 125 architectures, 60 up to isomorphism",
  reference: {
    title: 'Dong and Yang 2020, NAS-Bench-201: extending the scope of reproducible neural architecture search',
    url: 'https://arxiv.org/abs/2001.00326',
    where: 'section 2.1, with 3 nodes instead of 4',
  },
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      none: {
        enum: ['exclude', 'include'],
        default: 'exclude',
        description: 'Whether the operation none may be selected; the original rule of NAS-Bench-201 includes it',
      },
      channels: { type: 'integer', minimum: 1, default: 8, description: 'Channels of the first stage' },
      cellsPerStage: { type: 'integer', minimum: 1, default: 3, description: 'Cells of each stage' },
      stages: {
        type: 'integer',
        minimum: 1,
        default: 2,
        description: 'Stages; each after the first halves the image and doubles the channels',
      },
      affine: affineOption,
    },
  },
  create: ({ none, affine, ...skeletonOptions }) =>
    cellSearchSpace({
      name: 'micro',
      cell: cellForm(3, operationsFor({ affine })),
      none,
      skeleton: (image) => microSkeleton(image, skeletonOptions),
    }),
});
