import { testDataset } from '@touchstone/testkit';
import { synthetic } from './synthetic.js';

testDataset(synthetic);
