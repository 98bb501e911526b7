import { spaces } from '@touchstone/spaces';
import { pluginNamed, testCriterion } from '@touchstone/testkit';
import { criteria } from './index.js';

const micro = pluginNamed(spaces, 'micro');
const convolutional = micro.create({ none: 'exclude', channels: 2, cellsPerStage: 1, stages: 1 } as never);

for (const criterion of criteria) {
  // The toy space, where the other criteria are tested, has no convolution to favour.
  testCriterion(criterion, criterion.name === 'all-conv' ? { space: convolutional } : {});
}
