import path from 'node:path';

/** Where things are in a store. */
export interface StoreLayout {
  readonly directory: string;
  readonly journal: string;
  readonly lock: string;
  /** Caches of datasets; can be deleted at any time. */
  readonly cache: string;
  /** One file per run, with its resolved configuration. */
  readonly runs: string;
  /** Stand-alone trainings, one file per space × dataset × protocol. */
  readonly truths: string;
  /** Checkpoints of one supernet. */
  supernet(key: string): string;
}

export function storeLayout(directory: string): StoreLayout {
  return {
    directory,
    journal: path.join(directory, 'journal.jsonl'),
    lock: path.join(directory, 'lock'),
    cache: path.join(directory, 'cache'),
    runs: path.join(directory, 'runs'),
    truths: path.join(directory, 'truths'),
    supernet: (key) => path.join(directory, 'supernets', key),
  };
}
