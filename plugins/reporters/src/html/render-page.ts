import type { Report } from '@touchstone/contract';
import { markup } from './markup/markup.js';
import type { PageModel } from './model/page-model.js';
import { pageModel } from './model/page-model.js';
import type { Night } from './night.js';
import { baseCss } from './page/base-css.js';
import { document } from './page/document.js';
import { drawingDefinitions } from './page/drawing-definitions.js';
import { figureCss } from './page/figure-css.js';
import { filterForm } from './page/filter-form.js';
import { pageScript } from './page/page-script.js';
import { printCss } from './page/print-css.js';
import { tableCss } from './page/table-css.js';
import { themeCss } from './page/theme-css.js';
import { toggleCss } from './page/toggle-css.js';
import { groupSection } from './sections/group-section.js';
import { history } from './sections/history.js';
import { notes } from './sections/notes.js';
import { overallTable } from './sections/overall-table.js';
import { profiles } from './sections/profiles.js';
import { verdict } from './sections/verdict.js';

export interface PageOptions {
  /** Default: `Touchstone report`. */
  readonly title?: string;
  /** Past results for the history, oldest first; the last is this report's. */
  readonly nights?: readonly Night[];
  /** What has changed since the night before, in sentences. */
  readonly changes?: readonly string[];
}

/**
 * A report as one self-contained HTML file: it loads nothing, and its policy forbids it to. What comes
 * from the report is escaped throughout.
 */
export function renderPage(report: Report, options: PageOptions = {}): string {
  const title = options.title ?? 'Touchstone report';
  const model = pageModel(report, options.nights, options.changes);
  const body = markup`<a class="skip" href="#main">Skip to the verdict</a>
<header><h1>${title}</h1><button type="button" id="theme" aria-pressed="false" hidden>Dark</button>
<p class="subtitle">Operation-selection criteria on the same supernets · ${report.createdAt.slice(0, 16).replace('T', ' ')} UTC</p>
${contents(model)}</header>
<main id="main" tabindex="-1">
${verdict(model)}
${filterForm(model)}
${model.groups.length > 1 && markup`<section id="overall" aria-labelledby="overall-title"><h2 id="overall-title">All groups</h2>${overallTable(model)}${profiles(model)}</section>`}
${model.groups.map((group) => groupSection(group, model.groups.length === 1, report.comparisonsLeftOut))}
${model.groups.length === 1 && profiles(model)}
${history(model)}
${notes(model)}
</main>
<footer>Made by Touchstone. This page is one file and loads nothing from anywhere.</footer>
${drawingDefinitions}`;
  const indices = [...model.styles.values()].map((style) => style.index);
  const style = [themeCss, baseCss, tableCss, figureCss, toggleCss(indices), printCss].join('');
  return document({ title, style, script: pageScript, body });
}

function contents({ groups, nights }: PageModel) {
  const links = [
    ['verdict', 'Verdict'],
    ...(groups.length > 1 ? [['overall', 'All groups']] : []),
    ...groups.map(({ anchor, group }) => [anchor, groups.length > 1 ? group.id : 'Ranking and plots']),
    ...(nights.length > 0 ? [['history', 'History']] : []),
    ['notes', 'Remarks, failures, provenance'],
  ];
  return markup`<nav aria-label="Contents"><ul>${links.map(([anchor, text]) => markup`<li><a href="#${anchor}">${text}</a></li>`)}</ul></nav>`;
}
