import { testSearchSpace } from '@touchstone/testkit';
import { nasBench201 } from './nas-bench-201.js';

testSearchSpace(nasBench201, { options: { channels: 1, cellsPerStage: 1 } });
