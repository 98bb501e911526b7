import { discretiseZc } from './discretise-zc.js';
import { teNas } from './te-nas/te-nas.js';
import { zcPt } from './zc-pt.js';

export const zeroCostFamily = [zcPt, discretiseZc, teNas] as const;
