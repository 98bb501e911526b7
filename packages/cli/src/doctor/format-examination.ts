import { printable } from '@touchstone/contract';
import type { Examination, Problem } from '@touchstone/core';
import { wrapText } from '../text/wrap-text.js';

const columns = 80;
/** Of the texts beside the names of facts. */
const indent = ' '.repeat(10);

/** What `touchstone doctor` has found, for people, in 80 columns as far as words and paths allow. */
export function formatExamination(found: Examination): string {
  const { touchstone, node, machine, store, data, devices, problems } = found;
  const blocks = [
    [
      ...fact('version', `touchstone ${touchstone}, Node ${node.version} (needs ${node.needed}), ${node.platform}`),
      ...fact(
        'machine',
        `${machine.cores} cores, ${gigabytes(machine.freeMemoryBytes)} of ${gigabytes(machine.memoryBytes)} of memory free`,
      ),
      ...fact('store', `${store.directory}${store.exists ? '' : ' (none yet)'}, ${disk(store.freeBytes)}`),
      ...fact('device', deviceText(found)),
    ],
    devices === null ? [] : ['devices', ...devices.flatMap(deviceLines)],
    ['data', `  ${data.directory}`, ...(data.items ?? []).flatMap(dataLines), ...dataRemedy(data.items ?? [])],
    problems.length === 0 ? [] : ['problems', ...problems.flatMap(problemLines)],
  ];
  return printable(
    `${blocks
      .filter(({ length }) => length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`,
  );
}

function deviceText({ device: { asked, engine, works, device, workers } }: Examination): string {
  const answer = works
    ? `works, on ${device}, with ${workers === 1 ? '1 worker' : `${workers} workers`}`
    : 'does not work';
  return `${asked} is the engine ${engine}, which ${answer}`;
}

function deviceLines({
  engine,
  device,
  available,
  detail,
  remedy,
}: NonNullable<Examination['devices']>[number]): string[] {
  const name = `${available ? 'yes' : 'no '}  ${`${engine} ${device}`.padEnd(20)}`;
  return [
    ...hanging(`  ${name}`, detail),
    ...(remedy === undefined ? [] : wrapText(`→ ${remedy}`, columns, ' '.repeat(7))),
  ];
}

function dataLines({ name, part, state, summary }: NonNullable<Examination['data']['items']>[number]): string[] {
  return hanging(`  ${state.padEnd(9)}${`${name} ${part}`.padEnd(30)}`, summary);
}

function dataRemedy(items: NonNullable<Examination['data']['items']>): string[] {
  const missing = new Set(items.filter(({ state }) => state !== 'present').map(({ name }) => name));
  if (missing.size === 0) return [];
  return wrapText(`→ touchstone data download NAME fetches ${[...missing].join(', ')}`, columns, '  ');
}

function problemLines({ what, remedy }: Problem): string[] {
  return [
    ...hanging('  - ', what.replaceAll('\n', ' ')),
    ...(remedy === null ? [] : wrapText(`→ ${remedy}`, columns, '    ')),
  ];
}

function fact(name: string, text: string): string[] {
  return hanging(name.padEnd(indent.length), text);
}

/** Text behind a head, its further lines below the first. */
function hanging(head: string, text: string): string[] {
  const space = ' '.repeat([...head].length + (head.endsWith(' ') ? 0 : 1));
  const [first, ...rest] = wrapText(text.replaceAll('\n', ' '), columns, space);
  return [`${head.padEnd(space.length)}${first!.slice(space.length)}`, ...rest];
}

function disk(bytes: number | null): string {
  return bytes === null ? 'free space not known' : `${gigabytes(bytes)} free on its disk`;
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
