import { TouchstoneError } from '@touchstone/contract';
import type { OperationOutput, Probe, ProbeNetwork, TensorNode } from '@touchstone/contract';
import { add, matmul, multiply, reshape, sizeOf, slice, step, subtract } from '@touchstone/program';
import { logDeterminant } from '../../linear-algebra/log-determinant.js';
import type { Proxy, ProxyQuestion } from '../proxy.js';
import { reluOwners } from '../relu-owners.js';
import { runBatch } from '../run-batch.js';

function naswotProbe({ space, normalisation, blockRemoved }: ProxyQuestion): Probe {
  return {
    name: `naswot ${normalisation}${blockRemoved ? ' blocked' : ''}`,
    normalisation,
    build: (network) => {
      const owners = blockRemoved ? reluOwners(network, space) : new Map<TensorNode, readonly OperationOutput[]>();
      const terms = network.rectified.map(({ value, count }) => {
        const neurons = sizeOf(value.shape) / value.shape[0]!;
        const agreeing = agreements(value, neurons);
        const removed = (owners.get(value) ?? []).map((owner) => isRemoved(network, owner));
        if (removed.length === 0) return multiply(agreeing, count);
        // Where a ReLU sees zeros, all images agree in all its neurons.
        const blocked = removed.reduce((total, one) => add(total, one));
        return add(multiply(agreeing, subtract(count, blocked)), multiply(blocked, neurons));
      });
      if (terms.length === 0) {
        throw new TouchstoneError('PLUGIN', 'naswot counts ReLUs, and the network has none', {
          where: `space '${space.name}'`,
          hint: 'take another proxy',
        });
      }
      return { kernel: terms.reduce((total, term) => add(total, term)) };
    },
  };
}

/** In how many neurons two images are on the same side of 0: x xᵀ + (1 − x)(1 − x)ᵀ with x = 1 where positive. */
function agreements(value: TensorNode, neurons: number): TensorNode {
  const signs = subtract(multiply(reshape(step(value), [value.shape[0]!, neurons]), 2), 1);
  return multiply(add(matmul(signs, signs, { transposeRight: true }), neurons), 0.5);
}

/** 1 where the operation's gate is 0. */
function isRemoved({ gates }: ProbeNetwork, { cell, edge, operation }: OperationOutput): TensorNode {
  return subtract(1, step(reshape(slice(gates, [cell, edge, operation], [1, 1, 1]), [])));
}

/**
 * log |det K| with K the number of ReLU neurons, of all ReLUs, in which two images agree on which side of 0
 * they are (Mellor et al. 2021, `hook_logdet` of BayesWatch/nas-without-training). −∞ where K is singular, as
 * where two images agree everywhere. Counts are exact in float32 up to 16.7 million neurons. Throws
 * `PLUGIN` where the network has no ReLU.
 */
export const naswot: Proxy = async (question) => {
  const probe = naswotProbe(question);
  return async (mask) => logDeterminant((await runBatch(question, probe, mask))['kernel']!, question.batchSize);
};
