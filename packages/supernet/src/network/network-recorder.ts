import type { OperationOutput, ProbeNetwork, RectifiedNode, TensorNode, WeightedNode } from '@touchstone/contract';
import { channelVariance } from '@touchstone/program';

/** Is told the inner values of a network while it is built. */
export interface NetworkRecorder {
  output(output: OperationOutput): void;
  /** The input of `count` ReLUs. */
  rectified(value: TensorNode, count: number): void;
  convolution(node: WeightedNode): void;
  /** The input of `count` normalisations. */
  normalised(input: TensorNode, count: number): void;
  features(value: TensorNode): void;
}

export type RecordedValues = Pick<ProbeNetwork, 'features' | 'outputs' | 'rectified' | 'convolutions' | 'normalised'>;

/** Collects inner values; `values` is to be called once the network is built. */
export function networkRecorder(): NetworkRecorder & { values(): RecordedValues } {
  const outputs: OperationOutput[] = [];
  const rectified = new Map<TensorNode, RectifiedNode>();
  const convolutions: WeightedNode[] = [];
  const normalised: { input: TensorNode; variance: TensorNode }[] = [];
  let last: TensorNode | undefined;
  return {
    output: (output) => void outputs.push(output),
    rectified: (value, count) =>
      void rectified.set(value, { value, count: count + (rectified.get(value)?.count ?? 0) }),
    convolution: (node) => void convolutions.push(node),
    normalised: (input, count) => {
      const entry = { input, variance: channelVariance(input) };
      for (let time = 0; time < count; time++) normalised.push(entry);
    },
    features: (value) => void (last = value),
    values: () => {
      if (!last) throw new RangeError('no network was built with this recorder');
      return { features: last, outputs, rectified: [...rectified.values()], convolutions, normalised };
    },
  };
}
