import { spaces } from '@touchstone/spaces';
import { pluginNamed, testCriterion } from '@touchstone/testkit';
import { criteria } from './index.js';

const micro = pluginNamed(spaces, 'micro');
const convolutional = micro.create({ none: 'exclude', channels: 2, cellsPerStage: 1, stages: 1 } as never);

// Zero-cost criteria need convolutions and small batches, those of weights convolutions, darts-pt small batches:
// their suites are beside their files.
const hasOwnSuite = ({ family, name }: (typeof criteria)[number]): boolean =>
  family === 'zero-cost' || family === 'weights' || name === 'darts-pt';

for (const criterion of criteria.filter((each) => !hasOwnSuite(each))) {
  // The toy space, where the other criteria are tested, has no convolution to favour.
  testCriterion(criterion, criterion.name === 'all-conv' ? { space: convolutional } : {});
}
