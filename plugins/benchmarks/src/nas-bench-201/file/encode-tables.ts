import { createHash } from 'node:crypto';
import { cellCount } from '../cells.js';
import type { NasBench201Tables } from '../tables/nas-bench-201-tables.js';
import { missing } from '../tables/percent.js';
import type { Header, HeaderVersion } from './header.js';
import { layout } from './layout.js';
import { bytesOfWords } from './words.js';

/** The file of the versions, see `layout`. Equal tables give equal bytes. */
export function encodeTables(versions: readonly NasBench201Tables[]): Uint8Array {
  const payloads = versions.map(({ accuracies, costs }) =>
    Buffer.concat(
      [
        ...accuracies.flatMap(({ means, trials, seeds }) => [means, trials, ...seeds.values()]),
        ...costs.flatMap(({ parameters, flops }) => [parameters, flops]),
      ].map(bytesOfWords),
    ),
  );
  let offset = 0;
  const described = versions.map(({ version, accuracies, costs, sources }, index): HeaderVersion => {
    const payload = payloads[index]!;
    const place = { offset, bytes: payload.length };
    offset += payload.length;
    return {
      version,
      ...place,
      sha256: sha256(payload).toString('hex'),
      accuracies: accuracies.map(({ dataset, split, epochs, seeds }) => ({
        dataset,
        split,
        epochs,
        seeds: [...seeds.keys()],
      })),
      costs: costs.map(({ dataset }) => dataset),
      sources,
    };
  });
  const header = encodeHeader({
    schema: 'touchstone.nas-bench-201/1',
    cells: cellCount,
    unit: 0.00001,
    missing,
    versions: described,
  });
  const prefix = Buffer.alloc(layout.headerAt);
  prefix.write(layout.magic, 'latin1');
  prefix.writeUInt32LE(layout.version, 8);
  prefix.writeUInt32LE(header.length, layout.lengthAt);
  sha256(header).copy(prefix, layout.digestAt);
  return Buffer.concat([prefix, header, ...payloads]);
}

function encodeHeader(header: Header): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  return Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
