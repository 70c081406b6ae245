import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { eventOf, expect, noSeriousViolation, prefer, settled, test, type Language, type Scheme } from './workbench';

// A server on which users are set up: «amal», an analyst, and «omar», who may only read, with one password.
const address = process.env.ISNAD_USERS_URL;
const password = process.env.ISNAD_PASSWORD ?? '';
const shots = process.env.ISNAD_SHOTS ?? 'target/screenshots';
mkdirSync(shots, { recursive: true });

test.use({ baseURL: address ?? 'http://127.0.0.1:8080' });
test.skip(!address, 'no server with users');
test.beforeEach(({ allow }) => {
  // Whoever has not signed in is told so by the server, and the browser notes it.
  allow(/console: Failed to load resource: .*401/);
});

const words = {
  ar: { title: 'تسجيل الدخول', name: 'الاسم', password: 'كلمة المرور', submit: 'دخول', wrong: 'الاسم أو كلمة المرور خطأ.', out: 'تسجيل الخروج' },
  en: { title: 'Sign in', name: 'Name', password: 'Password', submit: 'Sign in', wrong: 'Name or password is wrong.', out: 'Sign out' },
};

async function signIn(page: Page, language: Language, user: string, secret = password): Promise<void> {
  const w = words[language];
  await page.getByRole('textbox', { name: w.name }).fill(user);
  await page.getByLabel(w.password).first().fill(secret);
  await page.getByRole('button', { name: w.submit, exact: true }).click();
  if (secret === password) await expect(page.getByRole('navigation').first()).toBeVisible();
}

for (const language of ['ar', 'en'] as Language[]) {
  const w = words[language];

  for (const scheme of ['light', 'dark'] as Scheme[]) {
    test(`sign in: ${language}, ${scheme}`, async ({ page }) => {
      await prefer(page, language, scheme);
      await page.goto('/');
      await expect(page.getByRole('heading', { name: w.title })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      await noSeriousViolation(page);
      await page.screenshot({ path: join(shots, `sign-in-${language}-${scheme}-1280.png`), fullPage: true });
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(shots, `sign-in-${language}-${scheme}-390.png`), fullPage: true });
    });
  }

  test(`a wrong password is refused, the right one leads to the page asked for, signing out ends it: ${language}`, async ({ page }) => {
    await prefer(page, language);
    await page.goto('/events?sort=-killed');
    await signIn(page, language, 'amal', 'not the password');
    await expect(page.getByRole('alert')).toHaveText(w.wrong);
    await noSeriousViolation(page);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    expect((await page.request.get('/api/v1/events')).status()).toBe(401);

    await signIn(page, language, 'amal');
    await settled(page);
    await expect(page).toHaveURL(/\/events\?sort=-killed$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await page.reload();
    await settled(page);
    await expect(page.getByRole('heading', { name: w.title })).toHaveCount(0);

    await page.getByRole('button', { name: w.out }).click();
    await expect(page.getByRole('heading', { name: w.title })).toBeVisible();
    expect((await page.request.get('/api/v1/events')).status()).toBe(401);
  });
}

test('an analyst corrects, under her name', async ({ page }) => {
  await prefer(page, 'en');
  await page.goto('/');
  await signIn(page, 'en', 'amal');
  await settled(page);
  const event = await eventOf(page, 'prison-break', 'SY');
  await page.goto(`/events/${event}?correct`);
  await settled(page);
  await page.getByRole('button', { name: 'Accept' }).first().click();
  await expect(page.getByText('amal').first()).toBeVisible();
  await expect.poll(async () => ((await (await page.request.get(`/api/v1/events/${event}`)).json()) as { reviewed: { by: string } | null }).reviewed?.by).toBe('amal');
});

test('who may only read finds no way to change anything, and the server lets none through', async ({ page, allow }) => {
  allow(/console: Failed to load resource: .*403/);
  await prefer(page, 'en');
  await page.goto('/');
  await signIn(page, 'en', 'omar');
  await settled(page);
  const event = await eventOf(page, 'prison-break', 'SY');
  await page.goto(`/events/${event}`);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Correct' })).toHaveCount(0);
  // Not by the address either.
  await page.goto(`/events/${event}?correct`);
  await settled(page);
  for (const name of ['Correct', 'Merge', 'Accept', 'Split']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.goto('/add');
  await settled(page);
  await expect(page.getByText('Adding reports needs the role of an analyst.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to the record' })).toHaveCount(0);
  await page.goto('/review');
  await settled(page);
  await expect(page.getByText('Deciding needs the role of an analyst.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Accept|Correct|Merge with|Part reports|Set)/ })).toHaveCount(0);
  const refused = await page.evaluate(async (id) => {
    const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: { header: string; token: string } };
    const body = JSON.stringify({ event: id, reason: '', decision: { kind: 'accept' } });
    return (await fetch('/api/v1/decisions', { method: 'POST', headers: { 'Content-Type': 'application/json', 'If-Match': '"1"', [csrf.header]: csrf.token }, body })).status;
  }, event);
  expect(refused).toBe(403);
});
