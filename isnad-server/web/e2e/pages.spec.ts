import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventOf, expect, noSeriousViolation, prefer, settled, test, type Language, type Scheme } from './workbench';

const shots = process.env.ISNAD_SHOTS ?? 'target/screenshots';
mkdirSync(shots, { recursive: true });

const pages: { name: string; path: (event: string) => string }[] = [
  { name: 'situation', path: () => '/' },
  { name: 'events', path: () => '/events' },
  { name: 'event', path: (event) => `/events/${event}` },
  { name: 'event-correcting', path: (event) => `/events/${event}?correct` },
  { name: 'report', path: (event) => `/reports/ghweran-day-four?event=${event}#275-290` },
  { name: 'review', path: () => '/review' },
  { name: 'search', path: () => `/search?q=${encodeURIComponent('سجن')}` },
  { name: 'compare', path: () => '/compare?report=07-manchester&report=08-manchester-correction' },
  { name: 'sources', path: () => '/sources' },
  { name: 'add', path: () => '/add' },
  { name: 'nowhere', path: () => '/no-such-page' },
];

for (const { name, path } of pages) {
  for (const language of ['ar', 'en'] as Language[]) {
    for (const scheme of ['light', 'dark'] as Scheme[]) {
      test(`${name}: ${language}, ${scheme}`, async ({ page }) => {
        await prefer(page, language, scheme);
        const event = await eventOf(page, 'prison-break', 'SY');
        await page.goto(path(event));
        await settled(page);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
        await expect(page.locator('h1').first()).toBeVisible();
        await noSeriousViolation(page);
        await page.screenshot({ path: join(shots, `${name}-${language}-${scheme}-1280.png`), fullPage: true });
        await page.setViewportSize({ width: 390, height: 844 });
        await settled(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(over, 'nothing sticks out sideways at 390 px').toBeLessThanOrEqual(0);
        await page.screenshot({ path: join(shots, `${name}-${language}-${scheme}-390.png`), fullPage: true });
      });
    }
  }
}

test('the switch turns the page round, and stays', async ({ page }) => {
  await prefer(page, 'ar');
  await page.goto('/review');
  await settled(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('numerals and dates are the reader’s choice', async ({ page }) => {
  await prefer(page, 'ar');
  const event = await eventOf(page, 'prison-break', 'SY');
  await page.goto(`/events/${event}`);
  await settled(page);
  await expect(page.locator('time').first()).toHaveText('20 يناير 2022');
  await page.getByRole('button', { name: 'العرض' }).click();
  await page.getByText('١ ٢ ٣').click();
  await expect(page.locator('time').first()).toHaveText('٢٠ يناير ٢٠٢٢');
  await page.getByRole('combobox', { name: 'التواريخ' }).selectOption({ label: '20 كانون الثاني 2022' });
  await expect(page.locator('time').first()).toHaveText('٢٠ كانون الثاني ٢٠٢٢');
});

test('an event can be printed: light, the picture of what several say, a table of all, where it is from', async ({ page }) => {
  await prefer(page, 'ar', 'dark');
  const event = await eventOf(page, 'prison-break', 'SY');
  await page.goto(`/events/${event}`);
  await settled(page);
  // The lower part of the page comes after the ledger.
  await expect(page.getByRole('heading', { name: 'التقارير' })).toBeVisible();
  const strips = await page.locator('article[data-state]').count();
  const alone = await page.locator('article[data-single="true"]').count();
  expect(alone).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.locator('article[data-state]')).toHaveCount(strips - alone);
  await expect(page.locator('.maplibregl-map')).toBeHidden();
  await expect(page.locator('.skip')).toBeHidden();
  await expect(page.getByText(`/events/${event}`)).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await page.screenshot({ path: join(shots, 'event-print.png'), fullPage: true });
  const sheets = (await page.pdf({ path: join(shots, 'event-print.pdf'), preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type \/Page\b/g)!.length;
  expect(sheets).toBeLessThanOrEqual(6);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('article[data-state]')).toHaveCount(strips);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
