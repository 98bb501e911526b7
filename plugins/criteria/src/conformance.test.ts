import { spaces } from '@touchstone/spaces';
import { pluginNamed, testCriterion } from '@touchstone/testkit';
import { criteria } from './index.js';

const micro = pluginNamed(spaces, 'micro');
const convolutional = micro.create({ none: 'exclude', channels: 2, cellsPerStage: 1, stages: 1 } as never);

// Those of the family zero-cost need convolutions and small batches: their suites are beside their files.
for (const criterion of criteria.filter(({ family }) => family !== 'zero-cost')) {
  // The toy space, where the other criteria are tested, has no convolution to favour.
  testCriterion(criterion, criterion.name === 'all-conv' ? { space: convolutional } : {});
}
