import { channelAffine, channelVariance, normalise } from '@touchstone/program';
import type { Shape } from '@touchstone/contract';
import type { CaseValues, OperationCase } from './operation-case.js';

interface Images {
  readonly name: string;
  readonly shape: Shape;
  readonly values: CaseValues;
}

const variants: readonly Images[] = [
  { name: 'a batch', shape: [3, 2, 4, 3], values: 'normal' },
  { name: 'batch 1, one channel', shape: [1, 1, 5, 3], values: 'normal' },
  { name: 'one cell per image', shape: [7, 3, 1, 1], values: 'normal' },
  { name: 'a mean of three standard deviations', shape: [4, 2, 3, 5], values: 'offset' },
];

function casesOf({ name, shape, values }: Images): readonly OperationCase[] {
  const images = { shape, values };
  const channels = { shape: [shape[1]!], values: 'normal' } as const;
  return [
    {
      operation: 'channelAffine',
      name,
      inputs: [images, channels, channels],
      build: (x, scale, shift) => channelAffine(x!, scale!, shift!),
    },
    { operation: 'channelVariance', name, inputs: [images], build: (x) => channelVariance(x!) },
    { operation: 'normalise', name, inputs: [images, channels], build: (x, scale) => normalise(x!, scale!) },
    { operation: 'normalise', name: `${name}, without scale`, inputs: [images], build: (x) => normalise(x!) },
    {
      operation: 'normalise',
      name: `${name}, another epsilon`,
      inputs: [images, channels],
      build: (x, scale) => normalise(x!, scale!, 0.1),
    },
  ];
}

export const normalisationCases: readonly OperationCase[] = variants.flatMap(casesOf);
