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
import { discretiseZc } from './zero-cost/discretise-zc.js';
import { teNas } from './zero-cost/te-nas/te-nas.js';
import { zcPt } from './zero-cost/zc-pt.js';

export const criteria = [
  magnitude,
  strength,
  ablation,
  perturbation,
  zcPt,
  discretiseZc,
  teNas,
  random,
  allSkip,
  allConv,
  alphasAtInit,
  oracle,
  antiOracle,
] as const;
