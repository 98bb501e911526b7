import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNights } from '../fixtures/report/make-nights.js';
import { makeReport } from '../fixtures/report/make-report.js';
import { renderPage } from './render-page.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
if (!present) console.warn(`SKIPPED: the page in a browser, no Chromium at ${executablePath} (set CHROMIUM)`);

const hostile = '<img src=x onerror=alert(1)>';

describe.skipIf(!present)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  /** Opens a page and collects everything that should not happen. */
  async function open(html: string, options: BrowserContextOptions = {}) {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'touchstone-page-')), 'index.html');
    writeFileSync(file, html);
    const page = await (await browser.newContext(options)).newPage();
    const unwanted: string[] = [];
    page.on('console', (message) => unwanted.push(message.text()));
    page.on('pageerror', (error) => unwanted.push(String(error)));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => unwanted.push('a dialog')));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) unwanted.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return { page, unwanted };
  }

  const names = (page: Page) => page.locator('table.sortable').first().locator('tbody tr:visible .criterion-name');

  it('sorts by a column, both ways, by keyboard', async () => {
    const { page, unwanted } = await open(renderPage(makeReport({ spaces: ['nas-bench-201'] })));
    const before = await names(page).allTextContents();
    const header = page.locator('table.sortable').first().locator('th', { hasText: 'criterion' });
    await header.locator('button').focus();
    await page.keyboard.press('Enter');
    const ascending = await names(page).allTextContents();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect(ascending).toEqual(before.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await page.keyboard.press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await names(page).allTextContents()).toEqual(ascending.toReversed());
    expect(unwanted).toEqual([]);
  });

  it('filters by criterion and by space', async () => {
    const { page, unwanted } = await open(renderPage(makeReport({ spaces: ['micro', 'nas-bench-201'] })));
    await page.locator('#filter input[name=criterion]').fill('magni');
    const shown = await names(page).allTextContents();
    expect(new Set(shown)).toEqual(new Set(['magnitude']));
    await page.locator('#filter button[type=reset]').click();
    await page.locator('#filter select[name=space]').selectOption('micro');
    const spaces = await page
      .locator('[data-space]:visible')
      .evaluateAll((groups) => groups.map((group) => group.getAttribute('data-space')));
    expect(new Set(spaces)).toEqual(new Set(['micro']));
    expect(unwanted).toEqual([]);
  });

  it('is dark where the system is, and by its button', async () => {
    const html = renderPage(makeReport({ spaces: ['micro'] }));
    const background = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await open(html, { colorScheme: 'light' });
    const dark = await open(html, { colorScheme: 'dark' });
    const ofLight = await background(light.page);
    expect(await background(dark.page)).not.toEqual(ofLight);
    await dark.page.locator('#theme').click();
    expect(await background(dark.page)).toEqual(ofLight);
    expect([...light.unwanted, ...dark.unwanted]).toEqual([]);
  });

  it('remembers the theme', async () => {
    const { page } = await open(renderPage(makeReport({ spaces: ['micro'] })), { colorScheme: 'light' });
    await page.locator('#theme').click();
    await page.reload();
    expect(await page.locator('#theme').getAttribute('aria-pressed')).toBe('true');
  });

  it('hides a criterion by its checkbox, in its own figure, without a script', async () => {
    const html = renderPage(makeReport({ spaces: ['micro'] }));
    const { page, unwanted } = await open(html, { javaScriptEnabled: false });
    const figure = page.locator('figure.toggles').first();
    const lines = figure.locator('svg.chart path.line:visible');
    const before = await lines.count();
    await figure.getByLabel('magnitude').focus();
    await page.keyboard.press('Space');
    expect(await lines.count()).toBe(before - 1);
    expect(await page.locator('#filter, #theme').filter({ visible: true }).count()).toBe(0);
    expect(await names(page).count()).toBe(11);
    expect(unwanted).toEqual([]);
  });

  it('leads the keyboard to the verdict, the filter and the tables, each with a name', async () => {
    const { page } = await open(renderPage(makeReport({ spaces: ['micro'] })));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the verdict');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    const nameless = await page
      .locator('button, select, input, summary, [role=region], [role=img]')
      .evaluateAll((elements) =>
        elements.filter(
          (element) =>
            !element.getAttribute('aria-label') &&
            !element.textContent?.trim() &&
            !element.closest('label, form label'),
        ),
      );
    expect(nameless).toEqual([]);
  });

  it('opens everything on paper', async () => {
    const { page, unwanted } = await open(renderPage(makeReport({ spaces: ['micro'] })));
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details:not([open])').count()).toBeGreaterThan(5);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(unwanted).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    const report = makeReport({ spaces: ['micro', 'nas-bench-201'] });
    const { page, unwanted } = await open(renderPage(report, { nights: makeNights(report) }), {
      viewport: { width: 360, height: 740 },
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(unwanted).toEqual([]);
  });

  it('shows a hostile name as text and runs nothing', async () => {
    const text = JSON.stringify(makeReport({ spaces: ['micro'] })).replaceAll('"magnitude"', JSON.stringify(hostile));
    const { page, unwanted } = await open(renderPage(JSON.parse(text) as ReturnType<typeof makeReport>));
    expect(await names(page).allTextContents()).toContain(hostile);
    expect(await page.locator('img').count()).toBe(0);
    expect(unwanted).toEqual([]);
  });

  it('opens with 100 criteria in under 3 s', async () => {
    const html = renderPage(makeReport({ contenders: 95, seeds: 100, checkpoints: 10 }));
    const { page, unwanted } = await open(html);
    const milliseconds = await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd');
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThan(3000);
    expect(html.length).toBeLessThan(3_000_000);
    expect(unwanted).toEqual([]);
  });
});
