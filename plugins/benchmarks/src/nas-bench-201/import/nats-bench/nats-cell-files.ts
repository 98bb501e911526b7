/** As in `000284.pickle.pbz2`: one file for each cell, by official index. */
const cellFile = /^\d{6}\.pickle\.pbz2$/;

/** The names among those of a directory that are NATS-Bench's files of cells, sorted. */
export function natsCellFiles(names: readonly string[]): string[] {
  return names.filter((name) => cellFile.test(name)).sort();
}
