import type { Program } from '@touchstone/contract';
import { add, gradients, multiply, program, softmax } from '@touchstone/program';
import type { SupernetStructure } from '../network/supernet-network.js';
import { adamStep } from '../optimisers/adam.js';
import { clipByNorm } from '../optimisers/clip-by-norm.js';
import { sgdStep } from '../optimisers/sgd.js';
import { ALPHA_ADAM } from './alpha-adam.js';

export interface TuningForm {
  /** Alphas first, then weights, as in a first-order DARTS step; else weights alone. */
  readonly alphas: boolean;
  readonly nesterov: boolean;
  readonly batchSize: number;
}

/**
 * One step of tuning a supernet some of whose edges are decided. Decisions are inputs, so that they
 * never need another program: the mixture is open · softmax(alphas) + kept.
 * Inputs besides the state, the batches and scalars:
 * - `open`: edges × 1, 1 where an edge is not decided, else 0
 * - `kept`: edges × operations, 1 for the kept operation of a decided edge, else 0
 *
 * Outputs: the new state under the names of the inputs, `train-loss`, and `valid-loss` with alphas.
 */
export function tuningProgram(structure: SupernetStructure, form: TuningForm): Program {
  const { batchSize, nesterov } = form;
  const { space } = structure;
  const network = structure.network();
  const edges = space.edges.length;
  const shape = [edges, space.operations.length];
  const weights = network.input('weights', [network.weightCount]);
  const velocity = network.input('weight-velocity', [network.weightCount]);
  const alphas = network.input('alphas', shape);
  const open = network.input('open', [edges, 1]);
  const kept = network.input('kept', shape);
  const scalar = (name: string) => network.input(name, []);
  const mixture = (values: typeof alphas) => add(multiply(softmax(values), open), kept);

  function moveAlphas() {
    const state = {
      values: alphas,
      firstMoment: network.input('alpha-first-moment', shape),
      secondMoment: network.input('alpha-second-moment', shape),
    };
    const { loss } = network.forward(weights, mixture(alphas), network.batch('valid', batchSize));
    const [gradient] = gradients(loss, [alphas], { constants: [weights] });
    const scalars = {
      // Decided edges stand still, weight decay included.
      learningRate: multiply(open, scalar('alpha-learning-rate')),
      correction1: scalar('alpha-correction-1'),
      correction2: scalar('alpha-correction-2'),
    };
    const settings = { ...ALPHA_ADAM, weightDecay: scalar('alpha-weight-decay') };
    return { loss, next: adamStep(state, gradient!, scalars, settings) };
  }

  const alphaMove = form.alphas ? moveAlphas() : undefined;
  const pass = network.forward(weights, mixture(alphaMove?.next.values ?? alphas), network.batch('train', batchSize));
  const gradient = clipByNorm(pass.weightGradient(), scalar('gradient-clip'));
  const settings = { momentum: scalar('momentum'), weightDecay: scalar('weight-decay'), nesterov };
  const next = sgdStep({ values: weights, velocity }, gradient, scalar('learning-rate'), settings);
  return program({
    weights: next.values,
    'weight-velocity': next.velocity,
    'train-loss': pass.loss,
    ...(alphaMove && {
      alphas: alphaMove.next.values,
      'alpha-first-moment': alphaMove.next.firstMoment,
      'alpha-second-moment': alphaMove.next.secondMoment,
      'valid-loss': alphaMove.loss,
    }),
  });
}
