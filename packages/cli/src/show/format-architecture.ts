import type { ArchitectureReport } from '@touchstone/core';
import { alignColumns } from '../text/align-columns.js';
import { printable } from '@touchstone/contract';
import { formatAccuracies } from './format-accuracies.js';
import { formatNeighbours } from './format-neighbours.js';
import { grouped } from './grouped.js';

const mostMembers = 12;

/** A report on an architecture for people, ending with a newline. @param drawing of the cell, in lines */
export function formatArchitecture(report: ArchitectureReport, drawing: readonly string[]): string {
  const sections = [
    [report.architecture, ...identity(report)],
    drawing,
    costs(report),
    formatAccuracies(report),
    formatNeighbours(report),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return printable(`${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`);
}

function identity({ space, index, class: { canonical, members } }: ArchitectureReport): string[] {
  const place = index === undefined ? '' : `, index ${index} of ${grouped(space.size)}`;
  const lines = [`${space.name}${place}`, `class ${canonical}`];
  if (members === undefined) return lines;
  const others = members.filter((member) => member !== index);
  const listed = others.slice(0, mostMembers).join(', ');
  const more = others.length > mostMembers ? ', … (all with --json)' : '';
  const many = others.length === 1 ? '1 other computes' : `${grouped(others.length)} others compute`;
  return [...lines, others.length === 0 ? 'no other of its class' : `${many} the same: ${listed}${more}`];
}

function costs({ costs: { network, datasets } }: ArchitectureReport): string[] {
  if (datasets.length === 0) return [];
  const rows = datasets.map(({ dataset, parameters, flops }) => [dataset, grouped(parameters), grouped(flops)]);
  const heading = ['dataset', 'parameters', 'multiply–accumulates'];
  return [`Cost of the stand-alone network (${network})`, ...alignColumns([heading, ...rows], [1, 2]).map(indented)];
}

function indented(line: string): string {
  return `  ${line}`;
}
