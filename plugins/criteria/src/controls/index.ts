import { allConv } from './all-conv.js';
import { allSkip } from './all-skip.js';
import { alphasAtInit } from './alphas-at-init.js';
import { antiOracle } from './anti-oracle.js';
import { oracleMean } from './oracle-mean.js';
import { oracle } from './oracle.js';
import { random } from './random.js';

export const controls = [random, allSkip, allConv, alphasAtInit, oracle, oracleMean, antiOracle] as const;
