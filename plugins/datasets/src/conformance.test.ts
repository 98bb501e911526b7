import { testDataset } from '@touchstone/testkit';
import { fashionMnist } from './fashion-mnist/fashion-mnist.js';
import { synthetic } from './synthetic/synthetic.js';

const small = { train: 240, valid: 100, test: 100, searchTrain: 80, searchValid: 80, searchScore: 80 };

testDataset(fashionMnist, { options: small });
testDataset(synthetic, { options: small });
