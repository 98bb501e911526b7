import { ablation } from './ablation.js';
import { allConv } from './controls/all-conv.js';
import { allSkip } from './controls/all-skip.js';
import { alphasAtInit } from './controls/alphas-at-init.js';
import { antiOracle } from './controls/anti-oracle.js';
import { oracle } from './controls/oracle.js';
import { random } from './controls/random.js';
import { magnitude } from './magnitude.js';
import { perturbation } from './perturbation.js';
import { strength } from './strength.js';

export const criteria = [
  magnitude,
  strength,
  ablation,
  perturbation,
  random,
  allSkip,
  allConv,
  alphasAtInit,
  oracle,
  antiOracle,
] as const;
