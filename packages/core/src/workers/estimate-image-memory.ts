import type { Dataset, JsonObject, SearchSplit, TruthSplit } from '@touchstone/contract';

/** The options of built-in datasets that say how many images a split has. */
const countOptions: Readonly<Record<SearchSplit | TruthSplit, string>> = {
  'search-train': 'searchTrain',
  'search-valid': 'searchValid',
  'search-score': 'searchScore',
  train: 'train',
  valid: 'valid',
  test: 'test',
};

/**
 * Bytes of a dataset's images that one worker holds, roughly. Nothing is shared: every thread and process
 * loads the dataset itself. Counted are the three search splits as float32; `search-score` once more, which
 * the engine keeps as batches; and one byte for each value of `train`, `valid` and `test`, for the images of
 * the files, of which a dataset makes its splits.
 * @param options of the dataset. They tell the counts without making splits, which would fill the memory that
 *   is asked about; search splits of a dataset without such options are made, and its files are not counted
 */
export function estimateImageMemory(data: Pick<Dataset, 'image' | 'examples'>, options: JsonObject): number {
  const { channels, height, width } = data.image;
  const told = (split: SearchSplit | TruthSplit): number | undefined => {
    const count = options[countOptions[split]];
    return typeof count === 'number' ? count : undefined;
  };
  const searched = (split: SearchSplit): number => told(split) ?? data.examples(split).count;
  const floats = searched('search-train') + searched('search-valid') + 2 * searched('search-score');
  const bytes = (['train', 'valid', 'test'] as const).reduce((sum, split) => sum + (told(split) ?? 0), 0);
  return (4 * floats + bytes) * channels * height * width;
}
