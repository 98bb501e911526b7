import { testSearcher } from '@touchstone/testkit';
import { dartsFirstOrder } from './darts-first-order.js';

testSearcher(dartsFirstOrder, { options: { batchSize: 8 } });
testSearcher(dartsFirstOrder, { options: { batchSize: 16, steps: 4, alphaLearningRate: 0 } });
