import { createRng, scoreMatrix } from '@touchstone/contract';
import type { Architecture, ImageShape, SearchSpace } from '@touchstone/contract';
import { program } from '@touchstone/program';
import { supernetStructure } from '@touchstone/supernet';
import { evaluateReference } from '../engine/reference/evaluate-reference.js';

const BATCH = 3;
const CLASSES = 4;

/**
 * Logits of architectures on three random images, by the float64 reference, where every edge has the
 * same weights for the same operation: architectures of one function have then equal logits.
 */
export function tiedNetwork(space: SearchSpace, image: ImageShape): (architecture: Architecture) => Float64Array {
  const structure = supernetStructure({ space, image, classes: CLASSES });
  const network = structure.network();
  const mixture = network.input('mixture', [space.edges.length, space.operations.length]);
  const weights = network.input('weights', [network.weightCount]);
  const { logits } = network.forward(weights, mixture, network.batch('some', BATCH));
  const logitsProgram = program({ logits });

  const rng = createRng('tied network');
  const images = Float64Array.from({ length: BATCH * image.channels * image.height * image.width }, () => rng.normal());
  const values = new Float64Array(network.weightCount);
  for (const { name, shape, offset } of structure.layout.slots) {
    // Trained shifts begin at 0; others would let an operation give something where nothing reaches it.
    if (name.endsWith('.shift')) continue;
    const stream = rng.fork(name.replace(/\.edges\.\d+\./, '.'));
    const size = shape.reduce((product, extent) => product * extent, 1);
    for (let index = 0; index < size; index++) values[offset + index] = stream.normal();
  }
  return (architecture) => {
    const chosen = scoreMatrix(space.edges.length, space.operations.length, (edge, operation) =>
      architecture[edge] === operation ? 1 : 0,
    );
    const inputs = { weights: values, mixture: chosen.flat(), 'some-images': images };
    return evaluateReference(logitsProgram, inputs)['logits']!;
  };
}
