import { stopIfAborted } from '@touchstone/contract';
import type { CriterionContext } from '@touchstone/contract';
import { proxies } from './proxies.js';
import type { ProxyName } from './proxies.js';
import type { ProxyMeasure, ProxyQuestion } from './proxy.js';

export interface ProxyChoice extends Omit<ProxyQuestion, 'space' | 'supernet' | 'rng'> {
  readonly proxy: ProxyName;
}

/** The chosen proxy of the context's supernet. It throws `INTERRUPTED` instead of measuring once the context is aborted. */
export async function proxyMeasure(context: CriterionContext, choice: ProxyChoice): Promise<ProxyMeasure> {
  const { space, supernet, rng, signal } = context;
  const measure = await proxies[choice.proxy]({ ...choice, space, supernet, rng });
  return async (mask) => {
    stopIfAborted(signal);
    return measure(mask);
  };
}
