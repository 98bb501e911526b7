import type { OperationMask, Probe } from '@touchstone/contract';
import { mean } from '@touchstone/program';
import { drawnWeights } from '../drawn-weights.js';
import type { Proxy, ProxyQuestion } from '../proxy.js';
import { runBatch } from '../run-batch.js';
import { sumOver } from '../../sum-over.js';

const probe: Probe = {
  name: 'zen',
  build: ({ features, normalised }) => ({
    features,
    ...Object.fromEntries(normalised.map(({ variance }, index) => [`variance-${index}`, mean(variance)])),
  }),
};

/** Size of the second image's part. */
const MIXUP = 0.01;

interface Draw {
  readonly weights: Float32Array;
  readonly images: Float32Array;
  readonly mixed: Float32Array;
}

/**
 * log(mean over images of Σ |f(x) − f(x + 0.01 ε)|) + Σ over normalisations of log √(mean channel variance),
 * f the features before pooling, x and ε normal images, all weights normal; the mean over draws (Lin et al.
 * 2021, Zen-NAS; `compute_zen_score.py` of idstcv/ZenNAS). The variances are those of the batch x, as in the
 * paper; the code has running ones. Residual links stay. −∞ where a normalisation's input does not vary.
 */
export const zen: Proxy = async (question) => {
  const { supernet, batchSize, repeats, rng } = question;
  const { tensors } = supernet.weights();
  const { channels, height, width } = supernet.image;
  const length = batchSize * channels * height * width;
  // The same draws for every mask, so that masks differ by what they remove alone.
  const draws = Array.from({ length: repeats }, (_, repeat): Draw => {
    const stream = rng.fork(`zen ${repeat}`);
    const images = Float32Array.from({ length }, () => stream.normal());
    const mixed = images.map((value) => value + MIXUP * stream.normal());
    return { weights: drawnWeights(tensors, stream, () => 1), images, mixed };
  });
  return async (mask) => {
    let total = 0;
    for (const draw of draws) total += await zenScore(question, draw, mask);
    return total / repeats;
  };
};

async function zenScore(question: ProxyQuestion, { weights, images, mixed }: Draw, mask: OperationMask) {
  const { features, ...variances } = await runBatch(question, probe, mask, { weights, images });
  const other = (await runBatch(question, probe, mask, { weights, images: mixed }))['features']!;
  const distance = sumOver(features!, (value, index) => Math.abs(value - other[index]!)) / question.batchSize;
  const scaling = Object.values(variances).reduce((total, [variance]) => total + Math.log(variance!) / 2, 0);
  return Math.log(distance) + scaling;
}
