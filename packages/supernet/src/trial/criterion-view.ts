import { softmaxRows, TouchstoneError } from '@touchstone/contract';
import type { Dataset, Need, SupernetFork, SupernetView } from '@touchstone/contract';
import type { SupernetStructure } from '../network/supernet-network.js';
import { weightTensors } from '../parameters/weight-tensors.js';
import { alphasOf } from './alphas-of.js';
import type { Checkpoint } from './checkpoint.js';
import type { Asking, SupernetScores } from './supernet-scores.js';

interface ViewParts {
  readonly structure: SupernetStructure;
  readonly dataset: Dataset;
  /** Not empty; the last is the supernet's. */
  readonly history: readonly Checkpoint[];
  readonly scores: SupernetScores;
  readonly asking: Asking;
  readonly run: SupernetView['run'];
  readonly fork: () => SupernetFork;
  readonly needs: readonly Need[];
  /** As in messages. */
  readonly criterion: string;
}

/** What one criterion sees of a supernet: what it declares, as copies that it may write to. */
export function criterionView(parts: ViewParts): SupernetView {
  const { structure, dataset, history, scores, asking, needs, criterion } = parts;
  const checkpoint = history.at(-1)!;
  const matrix = ({ state }: Checkpoint) => alphasOf(state['alphas']!.data, structure.space);

  function require(need: Need, member: string): void {
    if (needs.includes(need)) return;
    const problem = `criterion '${criterion}' uses supernet.${member}() but does not need '${need}'`;
    throw new TouchstoneError('PLUGIN', problem, { where: `${criterion}: needs`, hint: `add '${need}' to its needs` });
  }

  return Object.freeze<SupernetView>({
    cells: structure.cells,
    image: dataset.image,
    imageCount: (split) => dataset.examples(split).count,
    alphas: () => {
      require('alphas', 'alphas');
      return matrix(checkpoint);
    },
    probabilities: () => {
      require('alphas', 'probabilities');
      return softmaxRows(matrix(checkpoint));
    },
    history: () => {
      require('history', 'history');
      return history.map((point) => ({ step: point.step, alphas: matrix(point) }));
    },
    evaluate: async (options = {}) => {
      require('evaluation', 'evaluate');
      return scores.evaluate(options, asking);
    },
    gateGradients: async (options = {}) => {
      require('gates', 'gateGradients');
      return scores.gateGradients(options, asking);
    },
    run: async (probe, options) => {
      require('programs', 'run');
      return parts.run(probe, options);
    },
    weights: () => {
      require('weights', 'weights');
      return {
        values: checkpoint.state['weights']!.data.slice(),
        tensors: structuredClone(weightTensors(structure.layout)),
      };
    },
    fork: async () => {
      require('tuning', 'fork');
      return parts.fork();
    },
  });
}
