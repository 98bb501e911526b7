import type { OperationMask, Rng, SearchSpace, SupernetView } from '@touchstone/contract';

/** What a proxy is asked about: one supernet, and how to look at it. */
export interface ProxyQuestion {
  readonly space: SearchSpace;
  readonly supernet: SupernetView;
  readonly mixture: 'current' | 'uniform';
  /** Images of the one batch that is looked at. */
  readonly batchSize: number;
  /** Draws of weights and images that `zen` averages over. */
  readonly repeats: number;
  /** `none`: `naswot` leaves normalisations out; the other proxies have one form. */
  readonly normalisation: 'none' | 'batch';
  /** In `naswot`, ReLUs of a removed operation see zeros. */
  readonly blockRemoved: boolean;
  readonly rng: Rng;
}

/**
 * The proxy of the supernet under a mask, whose values are constant multipliers of the weighted operation
 * outputs. Not finite where the proxy is undefined (the logarithm of 0, say). Throws `NUMERICS` where the
 * supernet itself gives a value that is not finite.
 */
export type ProxyMeasure = (mask: OperationMask) => Promise<number>;

/**
 * A zero-cost proxy: a number that says how good an untrained network is, higher is better. What masks
 * have in common (weights of its own, images) is prepared once.
 */
export type Proxy = (question: ProxyQuestion) => Promise<ProxyMeasure>;
