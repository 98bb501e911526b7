import { encodePickle, tuple, type Picklable } from './encode-pickle.js';

interface Training {
  readonly dataset: string;
  readonly seed: number;
  readonly epochs: number;
  readonly accuracies: Readonly<Record<string, number>>;
  readonly params?: number;
  readonly flop?: number;
}

/** A pickle in the form of NATS-Bench's file of one cell. */
export function exampleNatsPickle(index: number, architecture: string, trainings: readonly Training[]): Uint8Array {
  const byEpochs = [12, 200].map((epochs) => {
    const results = trainings
      .filter((training) => training.epochs === epochs)
      .map(({ dataset, seed, accuracies, params = 0.5, flop = 20.25 }): [Picklable, Picklable] => [
        tuple(dataset, seed),
        new Map<Picklable, Picklable>([
          ['name', dataset],
          ['params', params],
          ['flop', flop],
          ['epochs', epochs],
          ['eval_acc1es', new Map(Object.entries(accuracies))],
          ['net_state_dict', null],
        ]),
      ]);
    const training = new Map<Picklable, Picklable>([
      ['arch_index', index],
      ['arch_str', architecture],
      ['all_results', new Map(results)],
    ]);
    return [String(epochs), training] as const;
  });
  return encodePickle(new Map<Picklable, Picklable>(byEpochs));
}
