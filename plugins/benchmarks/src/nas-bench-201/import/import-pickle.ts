import { TouchstoneError } from '@touchstone/contract';
import { createCollector } from '../tables/create-collector.js';
import { acceptedSources } from './accepted-sources.js';
import type { Imported } from './imported.js';
import { importNaslibPickle, isNaslibPickle } from './naslib/import-naslib-pickle.js';
import { collectNatsCell, isNatsCell } from './nats-bench/collect-nats-cell.js';
import { natsImported } from './nats-bench/nats-imported.js';
import type { PickleValue } from './pickle/pickle-value.js';
import { importSeedPickle, isSeedPickle } from './seed-pickle/import-seed-pickle.js';

/** The import of a pickle by what is in it. Throws TouchstoneError `DATA` where that is none of the known. */
export function importPickle(pickle: PickleValue, name: string, sha256: string): Imported {
  if (pickle instanceof Map) {
    if (isNatsCell(pickle)) {
      const collector = createCollector();
      return natsImported(collector, collectNatsCell(pickle, collector, name));
    }
    if (isNaslibPickle(pickle)) return importNaslibPickle(pickle, name);
    if (isSeedPickle(pickle)) return importSeedPickle(pickle, name, sha256);
  }
  const what =
    pickle instanceof Map && (pickle.has('meta_archs') || pickle.has('arch2infos'))
      ? 'the pickle is the index of NATS-Bench or all of it in one file'
      : 'the pickle is no table of NAS-Bench-201';
  throw new TouchstoneError('DATA', what, { where: name, hint: acceptedSources });
}
