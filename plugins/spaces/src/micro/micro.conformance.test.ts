import { testSearchSpace } from '@touchstone/testkit';
import { micro } from './micro.js';

testSearchSpace(micro, { options: { channels: 2, cellsPerStage: 1, stages: 1 } });
