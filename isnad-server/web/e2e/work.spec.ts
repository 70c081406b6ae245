import { detail, eventOf, events, expect, history, prefer, settled, test } from './workbench';

test('from the situation to the words of a claim, a correction, and back', async ({ page }) => {
  await prefer(page, 'en');
  // The newest event.
  await page.goto('/');
  await settled(page);
  const newest = page.locator('main a[href^="/events/"]').first();
  await expect(newest).toBeVisible();
  await newest.click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Who says how many' })).toBeVisible();

  // A disputed figure.
  const [disputed] = await events(page, 'type=chemical-weapon&country=SY');
  await page.goto('/');
  await settled(page);
  await page.locator(`main a[href="/events/${disputed!.id}"]`).first().click();
  await settled(page);
  const strip = page.locator('article[data-state="disputed"]').first();
  await expect(strip).toContainText('87–89');

  // A claim, and its words in the report.
  const quote = 'مقتل 89 شخصا';
  await strip.getByRole('link').filter({ hasText: '89' }).first().click();
  await settled(page);
  await expect(page).toHaveURL(/\/reports\/15-khan-sheikhoun.*#\d+-\d+$/);
  const marked = page.locator('[data-words]');
  await expect(marked.first()).toBeInViewport();
  expect((await marked.allTextContents()).join('')).toBe(quote);

  // Corrected: the estimate follows, and the change feed.
  await page.getByRole('link', { name: 'Back to the event' }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.locator('article[data-state="disputed"]').first().getByRole('button', { name: 'Set the estimate' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Best').fill('89');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('The health directorate counted by name.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('article').first()).toContainText('89');
  await expect.poll(async () => (await detail(page, disputed!.id)).event.figures.find((f) => f.measure === 'killed')!.estimate.best).toBe(89);
  await expect(page.getByRole('list', { name: 'Decisions by people' })).toContainText('The health directorate counted by name.');
  const feed = await history(page, disputed!.id);
  expect(feed.some((entry) => entry.by === 'local' && entry.decision != null)).toBe(true);

  // And taken back.
  await page.getByRole('list', { name: 'Decisions by people' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await detail(page, disputed!.id)).event.figures.find((f) => f.measure === 'killed')!.estimate).toMatchObject({ low: 87, best: null, high: 89, state: 'disputed' });
  await expect(page.locator('article[data-state="disputed"]').first()).toContainText('87–89');
  expect((await history(page, disputed!.id)).length).toBeGreaterThan(feed.length);
});

test('a field is corrected from the codebook’s lists and by name', async ({ page }) => {
  await prefer(page, 'ar');
  const id = await eventOf(page, 'suicide-bomb', 'GB');
  await page.goto(`/events/${id}?correct`);
  await settled(page);
  await page.getByRole('button', { name: 'تصحيح: بأي وسيلة' }).or(page.getByRole('button', { name: 'إضافة ما ينقص' })).first().click();
  const dialog = page.getByRole('dialog');
  const slot = dialog.getByRole('combobox', { name: 'تصحيح' });
  if (await slot.isVisible()) {
    await slot.click();
    await page.getByRole('option', { name: 'بأي وسيلة' }).click();
  }
  await dialog.getByRole('combobox', { name: 'بأي وسيلة' }).click();
  await page.getByRole('option', { name: 'حزام ناسف' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('textbox', { name: 'السبب' }).fill('ورد في تقرير الشرطة');
  await dialog.getByRole('button', { name: 'حفظ' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('dl').first()).toContainText('حزام ناسف');
  await page.getByRole('list', { name: 'قرارات المراجعين' }).getByRole('button', { name: 'تراجع' }).first().click();
  await expect(page.locator('dl').first()).not.toContainText('حزام ناسف');
});

test('two events are merged, and parted again by undoing it', async ({ page }) => {
  await prefer(page, 'en');
  const before = await events(page, 'country=RU');
  expect(before.length).toBe(2);
  await page.goto(`/events/${before[0]!.id}?correct`);
  await settled(page);
  await page.getByRole('button', { name: 'Merge with another event' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator(`input[value="${before[1]!.id}"]`).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await events(page, 'country=RU')).length).toBe(1);
  await settled(page);
  await page.getByRole('list', { name: 'Decisions by people' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await events(page, 'country=RU')).length).toBe(2);
});

test('who comes second is told, and loses nothing', async ({ page, browser, baseURL, watched, allow }) => {
  allow(/412/);
  await prefer(page, 'en');
  const id = await eventOf(page, 'remote-explosive', 'SO');
  const second = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  watched.add(second);
  await prefer(second, 'en');
  // The second does not hear of changes in time: as over a bad line.
  await second.route('**/api/v1/stream', (route) => route.abort());
  allow(/ERR_FAILED/);
  for (const who of [page, second]) {
    await who.goto(`/events/${id}?correct`);
    await settled(who);
    await who.getByRole('button', { name: 'Set the estimate' }).first().click();
  }
  const set = async (who: typeof page, best: string, reason: string) => {
    const dialog = who.getByRole('dialog');
    await dialog.getByLabel('Lowest').fill('300');
    await dialog.getByLabel('Best').fill(best);
    await dialog.getByLabel('Highest').fill('600');
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: 'Save' }).click();
  };
  await set(page, '400', 'first');
  await expect(page.getByRole('dialog')).toBeHidden();
  await set(second, '500', 'second');
  const conflict = second.getByRole('dialog').filter({ hasText: 'Somebody else has changed this event' });
  await expect(conflict).toBeVisible();
  // What the first did is still there.
  expect((await detail(page, id)).event.figures.find((f) => f.measure === 'killed')!.estimate.best).toBe(400);
  await conflict.getByRole('button', { name: 'Save mine on the new state' }).click();
  await expect(second.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await detail(page, id)).event.figures.find((f) => f.measure === 'killed')!.estimate.best).toBe(500);
  // Both are in the record; both are taken back.
  await expect(second.getByText('first', { exact: true })).toBeVisible();
  const feed = await history(page, id);
  expect(feed.filter((e) => e.decision != null).length).toBeGreaterThanOrEqual(2);
  for (let i = 0; i < 2; i++) {
    const open = second.locator('main').getByRole('button', { name: 'Undo', exact: true });
    const left = await open.count();
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
  await expect.poll(async () => (await detail(page, id)).event.figures.find((f) => f.measure === 'killed')!.estimate.best).toBe(358);
});

test('a review by keyboard alone', async ({ page }) => {
  await prefer(page, 'en');
  await page.goto('/review');
  await settled(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('1');
  await expect(page).toHaveURL(/kind=disputed-figure/);
  await settled(page);
  const current = page.locator('[aria-current="true"]').filter({ hasText: 'Disputed' });
  const first = await current.textContent();
  await page.keyboard.press('j');
  await expect(current).not.toHaveText(first!);
  await page.keyboard.press('k');
  await expect(current).toHaveText(first!);
  await settled(page);

  const id = new URL(page.url()).searchParams.get('event')!;
  const states = async () => (await detail(page, id)).event.figures.map((f) => [f.measure, f.estimate.best, f.estimate.state]);
  const before = (await detail(page, id)).revision;
  const untouched = await states();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Best')).toBeFocused();
  await page.keyboard.type('150');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('By keyboard.');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await detail(page, id)).revision).toBeGreaterThan(before);
  await expect(page.getByText('By keyboard.').first()).toBeVisible();
  expect(await states()).not.toEqual(untouched);
  await page.keyboard.press('u');
  await expect.poll(states).toEqual(untouched);

  // All that can be clicked can be reached and seen by Tab: the first stop leads past the menu.
  await page.goto('/events');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
