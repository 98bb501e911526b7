import type { Proxy } from './proxy.js';
import { fisher } from './proxies/fisher.js';
import { flops } from './proxies/flops.js';
import { gradNorm } from './proxies/grad-norm.js';
import { grasp } from './proxies/grasp.js';
import { jacobCov } from './proxies/jacob-cov.js';
import { l2Norm } from './proxies/l2-norm.js';
import { naswot } from './proxies/naswot.js';
import { params } from './proxies/params.js';
import { plain } from './proxies/plain.js';
import { snip } from './proxies/snip.js';
import { synflow } from './proxies/synflow.js';
import { zen } from './proxies/zen.js';

/** The proxies by the names that the option has for them. */
export const proxies = {
  naswot,
  synflow,
  snip,
  grasp,
  'grad-norm': gradNorm,
  fisher,
  'jacob-cov': jacobCov,
  'l2-norm': l2Norm,
  plain,
  zen,
  params,
  flops,
} as const satisfies Readonly<Record<string, Proxy>>;

export type ProxyName = keyof typeof proxies;
