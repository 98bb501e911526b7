import { createRng, defineDataset } from '@touchstone/contract';
import { buildDataset } from '../images/build-dataset.js';
import { countOption } from '../splits/count-option.js';
import { stratifiedSplits } from '../splits/stratified-splits.js';
import { drawGrating } from './draw-grating.js';

/** Noisy gratings whose class is their orientation: small, needs no file, and needs convolutions. */
export const synthetic = defineDataset({
  name: 'synthetic',
  summary: 'Oriented gratings with random phase and noise, drawn from a seed; small, for tests',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      height: { type: 'integer', minimum: 2, maximum: 256, default: 8, description: 'Pixels' },
      width: { type: 'integer', minimum: 2, maximum: 256, default: 8, description: 'Pixels' },
      channels: {
        type: 'integer',
        minimum: 1,
        maximum: 64,
        default: 1,
        description: 'Channels, each with its own phase',
      },
      classes: { type: 'integer', minimum: 2, maximum: 100, default: 4, description: 'Orientations, evenly over 180°' },
      frequency: { type: 'number', exclusiveMinimum: 0, maximum: 0.5, default: 0.25, description: 'Cycles per pixel' },
      noise: { type: 'number', minimum: 0, maximum: 100, default: 0.5, description: 'Standard deviation of the noise' },
      searchTrain: countOption(128, 'Images of train that a search trains weights on'),
      searchValid: countOption(128, 'Images of train that a search trains architecture parameters on'),
      searchScore: countOption(128, 'Images of train that are held out for criteria'),
      train: countOption(384, 'Images that stand-alone networks are trained on'),
      valid: countOption(128, 'Images for choices between stand-alone networks'),
      test: countOption(256, 'Images that stand-alone networks are judged on'),
      seed: { type: 'integer', minimum: 0, default: 0, description: 'Seed of the images and of the splits' },
    },
  },
  async load(options) {
    const { channels, height, width, classes, frequency, noise } = options;
    const image = { channels, height, width };
    const perClass = Math.ceil((options.train + options.valid + options.test) / classes);
    const rng = createRng(options.seed).fork('synthetic');
    return buildDataset({
      name: 'synthetic',
      image,
      classes,
      splits: stratifiedSplits(Array<number>(classes).fill(perClass), options, rng.fork('splits')),
      notes: [`gratings of ${classes} orientations, ${frequency} cycles per pixel, noise ${noise}`],
      read(index, into) {
        const angle = (Math.PI * Math.floor(index / perClass)) / classes;
        drawGrating(image, angle, frequency, noise, rng.fork('image').fork(index), into);
      },
    });
  },
});
