import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

export type Language = 'ar' | 'en';
export type Scheme = 'light' | 'dark';

/** What a page did that it must not: errors on its console, faults, requests to other hosts. */
function watch(page: Page, home: string): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || (message.type() === 'warning' && message.text().startsWith('map:'))) wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`fault: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(home).origin) wrong.push(`left the machine: ${request.url()}`);
  });
  return wrong;
}

/** Every test's pages are watched; a test that expects an error of the server says so with `allow`. */
export const test = base.extend<{ allow: (pattern: RegExp) => void; watched: { add: (page: Page) => void }; lookAfter: void }>({
  allow: async ({}, use, info) => {
    const patterns: RegExp[] = [];
    (info as unknown as { allowed: RegExp[] }).allowed = patterns;
    await use((pattern) => patterns.push(pattern));
  },
  watched: async ({ baseURL }, use, info) => {
    const all: string[][] = [];
    (info as unknown as { wrong: string[][] }).wrong = all;
    await use({ add: (page) => all.push(watch(page, baseURL!)) });
  },
  lookAfter: [
    async ({ page, watched, allow: _allow }, use, info) => {
      watched.add(page);
      await use();
      const seen = info as unknown as { wrong: string[][]; allowed: RegExp[] };
      expect(seen.wrong.flat().filter((line) => !seen.allowed.some((p) => p.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

export async function prefer(page: Page, language: Language, scheme: Scheme = 'light'): Promise<void> {
  await page.addInitScript(([l, s]) => {
    if (!localStorage.getItem('isnad.preferences')) localStorage.setItem('isnad.preferences', JSON.stringify({ language: l, scheme: s }));
  }, [language, scheme] as const);
}

/** Waits until a page has what it asked for: nothing loads any more and maps have drawn. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText(/^(Loading …|جارٍ التحميل …)$/)).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('.maplibregl-map:not([data-ready])')).toHaveCount(0, { timeout: 90_000 });
  await page.evaluate(() => document.fonts.ready);
}

export async function noSeriousViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).exclude('canvas').analyze();
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes.slice(0, 4).map((n) => `${n.target.join(' ')} ${n.failureSummary?.split('\n')[1] ?? ''}`).join(' | ')}`)).toEqual([]);
}

export interface Summary {
  id: string;
  type: string;
  revision: number;
  killed: { low: number | null; best: number | null; high: number | null; state: string } | null;
  disputed: string[];
}

export async function events(page: Page, query = ''): Promise<Summary[]> {
  const response = await page.request.get(`/api/v1/events?${query}`);
  expect(response.ok()).toBe(true);
  return ((await response.json()) as { items: Summary[] }).items;
}

/** The id of the event of the samples of a type in a country. */
export async function eventOf(page: Page, type: string, country: string): Promise<string> {
  const found = await events(page, `type=${type}&country=${country}`);
  expect(found.length).toBeGreaterThan(0);
  return found[0]!.id;
}

export async function detail(page: Page, id: string): Promise<{ event: { figures: { measure: string; estimate: { low: number | null; best: number | null; high: number | null; state: string } }[] }; revision: number; state: string; members: unknown[] }> {
  return (await page.request.get(`/api/v1/events/${encodeURIComponent(id)}`)).json();
}

export async function history(page: Page, id: string): Promise<{ kind: string; by: string | null; decision: number | null }[]> {
  return ((await (await page.request.get(`/api/v1/events/${encodeURIComponent(id)}/history`)).json()) as { items: [] }).items;
}
