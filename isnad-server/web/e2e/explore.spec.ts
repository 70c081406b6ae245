import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { events, expect, noSeriousViolation, prefer, settled, test } from './workbench';

const total = async (page: import('@playwright/test').Page, query = ''): Promise<number> =>
  ((await (await page.request.get(`/api/v1/events?${query}`)).json()) as { total: number }).total;

test.describe('events', () => {
  test('a filter is in the address: it can be shared, read again and gone back on', async ({ page, context }) => {
    await prefer(page, 'en');
    await page.goto('/events');
    await settled(page);
    const all = await total(page);
    const rows = page.locator('tbody tr[data-row]');
    await expect(rows).toHaveCount(all);
    const side = page.getByRole('complementary', { name: 'Filters' });
    await side.getByRole('checkbox', { name: /^Syria \d/ }).check();
    await expect(page).toHaveURL(/country=SY/);
    const syria = await total(page, 'country=SY');
    expect(syria).toBeGreaterThan(0);
    expect(syria).toBeLessThan(all);
    await expect(rows).toHaveCount(syria);
    // The counts of its own facet say what else could be chosen, those of the others follow.
    await expect(side.getByRole('checkbox', { name: /^Russia \d/ })).toBeVisible();
    await side.getByRole('checkbox', { name: /^Russia \d/ }).check();
    const both = await total(page, 'country=SY&country=RU');
    await expect(rows).toHaveCount(both);
    const address = page.url();

    const other = await context.newPage();
    await prefer(other, 'en');
    await other.goto(address);
    await settled(other);
    await expect(other.locator('tbody tr[data-row]')).toHaveCount(both);
    await expect(other.getByRole('list', { name: 'Filters set' })).toContainText('Country: Syria');

    await page.goBack();
    await expect(rows).toHaveCount(syria);
    await page.goBack();
    await expect(rows).toHaveCount(all);
    await page.goForward();
    await expect(rows).toHaveCount(syria);
    await page.getByRole('button', { name: 'Remove: Country: Syria' }).click();
    await expect(rows).toHaveCount(all);
  });

  test('what is written in a field is one step back, however it was typed', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/events');
    await settled(page);
    const all = await total(page);
    await page.getByLabel('Killed, at least').pressSequentially('100', { delay: 30 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/minKilled=100/);
    const deadly = await total(page, 'minKilled=100');
    await expect(page.locator('tbody tr[data-row]')).toHaveCount(deadly);
    await page.goBack();
    await expect(page).not.toHaveURL(/minKilled/);
    await expect(page.getByLabel('Killed, at least')).toHaveValue('');
    await expect(page.locator('tbody tr[data-row]')).toHaveCount(all);
  });

  test('a long list comes part by part as it is scrolled', async ({ page }) => {
    await prefer(page, 'en');
    // The server gives as little at a time as a list of many thousands would need many times over.
    const parts: string[] = [];
    await page.route('**/api/v1/events?*', (route) => {
      const url = new URL(route.request().url());
      if (url.searchParams.get('limit') === '100') {
        parts.push(url.searchParams.get('cursor') ?? '');
        url.searchParams.set('limit', '5');
      }
      return route.continue({ url: url.href });
    });
    await page.goto('/events?sort=date');
    await settled(page);
    const all = ((await (await page.request.get('/api/v1/events?sort=date&limit=500')).json()) as { items: { id: string }[] }).items;
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(all.length + 1));
    await expect(async () => {
      await page.locator('tbody tr[data-row]').last().scrollIntoViewIfNeeded();
      await expect(page.locator(`tbody tr[data-row="${all.length - 1}"] a`)).toHaveAttribute('href', `/events/${all.at(-1)!.id}`, { timeout: 500 });
    }).toPass();
    expect(new Set(parts).size).toBe(Math.ceil(all.length / 5));
  });

  test('the server sorts, and the head of the column says how', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/events');
    await settled(page);
    await page.getByRole('columnheader', { name: 'Killed' }).getByRole('button').click();
    await expect(page).toHaveURL(/sort=-killed/);
    await expect(page.getByRole('columnheader', { name: 'Killed' })).toHaveAttribute('aria-sort', 'descending');
    const [worst] = await events(page, 'sort=-killed');
    await expect(page.locator('tbody tr[data-row="0"] a')).toHaveAttribute('href', `/events/${worst!.id}`);
    await page.getByRole('columnheader', { name: 'Killed' }).getByRole('button').click();
    const [least] = await events(page, 'sort=killed');
    await expect(page.locator('tbody tr[data-row="0"] a')).toHaveAttribute('href', `/events/${least!.id}`);
  });

  test('rows are gone through and opened by keyboard', async ({ page }) => {
    await prefer(page, 'ar');
    await page.goto('/events');
    await settled(page);
    const link = (row: number) => page.locator(`tbody tr[data-row="${row}"] a`);
    await link(0).focus();
    await page.keyboard.press('ArrowDown');
    await expect(link(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(link((await total(page)) - 1)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(link(0)).toBeFocused();
    const address = await link(0).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${address}$`));
  });

  test('a download has all that match and nothing else', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/events?country=SY');
    await settled(page);
    const file = async (name: string) => {
      await page.getByRole('button', { name: 'Download' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()]);
      return readFileSync((await download.path())!, 'utf8');
    };
    const found = await events(page, 'country=SY');
    const csv = (await file('Table (CSV)')).trim().split(/\r?\n/);
    expect(csv.length).toBe(found.length + 1);
    for (const event of found) expect(csv.some((line) => line.includes(event.id))).toBe(true);
    const geojson = JSON.parse(await file('Map layer (GeoJSON)')) as GeoJSON.FeatureCollection;
    expect(geojson.type).toBe('FeatureCollection');
    expect(geojson.features.length).toBeLessThanOrEqual(found.length);
    expect(geojson.features.length).toBeGreaterThan(0);
  });

  test('at 390 px events are cards, and filters are a drawer', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await prefer(page, 'ar');
    await page.goto('/events');
    await settled(page);
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('button', { name: 'التصفية' }).click();
    const drawer = page.getByRole('dialog', { name: 'التصفية' });
    await drawer.getByRole('checkbox', { name: /^سوريا/ }).check();
    await expect(page).toHaveURL(/country=SY/);
    await noSeriousViolation(page);
    await drawer.getByRole('button', { name: /^عرض/ }).last().click();
    await expect(drawer).toBeHidden();
    await expect(page.getByRole('article')).toHaveCount(await total(page, 'country=SY'));
  });

  test('says what was wrong with an address, and what to do when nothing matches', async ({ page, allow }) => {
    allow(/400/);
    await prefer(page, 'en');
    await page.goto('/events?type=no-such-type');
    await expect(page.getByRole('alert')).toContainText('there is no such type');
    await page.goto('/events?place=nowhere-at-all');
    await settled(page);
    await expect(page.getByText('No event matches')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Clear all filters' }).click();
    await expect(page.locator('tbody tr[data-row]').first()).toBeVisible();
  });
});

test.describe('situation', () => {
  test('shows the record at one glance, and narrows to a span and a country', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/');
    await settled(page);
    const situation = (await (await page.request.get('/api/v1/situation')).json()) as { curve: { events: number; best: number }[]; newest: { id: string }[] };
    const count = situation.curve.reduce((sum, c) => sum + c.events, 0);
    await expect(page.locator('dl').first().getByRole('definition').first()).toHaveText(String(count));
    await expect(page.locator('.maplibregl-canvas')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Newest events' }).getByRole('link', { name: / · / }).first()).toHaveAttribute('href', `/events/${situation.newest[0]!.id}`);
    await page.getByText('As a table').click();
    await page.getByTitle('Narrow the dates to this').first().click();
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
    await settled(page);
    const { searchParams } = new URL(page.url());
    const within = await total(page, `from=${searchParams.get('from')}&to=${searchParams.get('to')}`);
    await expect(page.locator('dl').first().getByRole('definition').first()).toHaveText(String(within));
    await page.getByRole('button', { name: 'All dates' }).click();
    await expect(page).not.toHaveURL(/from=/);
  });

  test('lists what changed since the last visit, until it has been seen', async ({ page, browser, baseURL, watched }) => {
    await prefer(page, 'en');
    await page.goto('/');
    await settled(page);
    await expect(page.getByText('This is your first visit')).toBeVisible();
    const [event] = await events(page, 'country=AF');
    const session = (await (await page.request.get('/api/v1/session')).json()) as { csrf: { header: string; token: string } };
    const decided = await page.request.post('/api/v1/decisions', {
      headers: { [session.csrf.header]: session.csrf.token, 'If-Match': `"${event!.revision}"` },
      data: { event: event!.id, reason: 'counted again', decision: { kind: 'correct', slot: 'means', value: ['car-bomb'] } },
    });
    expect(decided.ok(), await decided.text()).toBe(true);
    const { decision } = (await decided.json()) as { decision: { id: number } };
    try {
      // The same browser on another day: what outlasts the tab is there, the tab is new.
      const context = await browser.newContext({ baseURL: baseURL!, storageState: await page.context().storageState(), viewport: { width: 1280, height: 900 } });
      const again = await context.newPage();
      watched.add(again);
      await again.goto('/');
      await settled(again);
      const changed = again.getByRole('region', { name: 'Changed since your last visit' });
      await expect(changed.locator(`a[href="/events/${event!.id}"]`)).toBeVisible();
      await again.reload();
      await settled(again);
      await expect(changed.locator(`a[href="/events/${event!.id}"]`)).toBeVisible();
      await changed.getByRole('button', { name: 'I have seen these' }).click();
      await expect(changed).toContainText('Nothing has changed since');
      await context.close();
    } finally {
      await page.request.delete(`/api/v1/decisions/${decision.id}`, { headers: { [session.csrf.header]: session.csrf.token } });
    }
  });

  test('says what is wrong when the server does not answer', async ({ page, allow }) => {
    allow(/ERR_FAILED/);
    await prefer(page, 'en');
    await page.goto('/sources');
    await settled(page);
    await page.route('**/api/v1/situation**', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Situation' }).click();
    await expect(page.getByRole('alert')).toContainText('The server does not answer');
    await page.unroute('**/api/v1/situation**');
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('region', { name: 'Newest events' })).toBeVisible();
  });
});

test.describe('search and comparison', () => {
  test('words are found, marked, narrowed, and lead to their place', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/search');
    await page.getByRole('searchbox', { name: 'Search the reports' }).fill('سجن');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await settled(page);
    const marks = page.locator('mark');
    await expect(marks.first()).toBeVisible();
    for (const text of await marks.allTextContents()) expect(text).toMatch(/سجن|سجون/);
    const hits = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
    const before = await hits.count();
    await page.getByRole('complementary', { name: 'Filters' }).getByRole('checkbox', { name: /وكالة القنديل/ }).check();
    await expect(page).toHaveURL(/source=/);
    await expect.poll(() => hits.count()).toBeLessThan(before);
    const words = await page.locator('mark').first().textContent();
    await page.locator('a:has(mark)').first().click();
    await settled(page);
    await expect(page).toHaveURL(/\/reports\/.*#\d+-\d+$/);
    await expect(page.locator('[data-words]').first()).toBeVisible();
    expect((await page.locator('[data-words]').allTextContents()).join('')).toBe(words);
    await page.goBack();
    await settled(page);
    await page.goBack();
    await expect.poll(() => hits.count()).toBe(before);
  });

  test('two reports are chosen in the search and compared', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto(`/search?q=${encodeURIComponent('مانشستر')}`);
    await settled(page);
    const boxes = page.getByRole('checkbox', { name: /^Choose for comparing/ });
    expect(await boxes.count()).toBeGreaterThanOrEqual(2);
    await boxes.nth(0).check();
    await expect(page.getByText('Choose at least two.')).toBeVisible();
    await boxes.nth(1).check();
    await page.getByRole('region', { name: 'Compare' }).getByRole('link', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/\/compare\?report=.+&report=.+/);
    await settled(page);
    await expect(page.getByRole('heading', { name: 'What they agree on' }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Where they differ' }).first()).toBeVisible();
    // A quotation leads to its words.
    const quote = page.locator('article a[lang="ar"]').first();
    const words = (await quote.textContent())!.replace(/^«|»$/g, '');
    await quote.click();
    await settled(page);
    await expect(page.locator('[data-words]').first()).toBeVisible();
    expect((await page.locator('[data-words]').allTextContents()).join('')).toBe(words);
    await page.goBack();
    await settled(page);
    await page.getByRole('button', { name: /^Take out/ }).first().click();
    await expect(page.getByText('Choose at least two reports')).toBeVisible();
  });

  test('the reports of an event are compared from its address', async ({ page }) => {
    await prefer(page, 'ar');
    const [event] = await events(page, 'type=prison-break&country=SY');
    await page.goto(`/compare?event=${event!.id}`);
    await expect(page).toHaveURL(/report=.+&report=/);
    await settled(page);
    await expect(page.getByRole('heading', { name: 'أين تختلف' }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'فتح الحدث' }).first()).toHaveAttribute('href', `/events/${event!.id}`);
  });
});

test.describe('adding reports', () => {
  const text = 'نيامي (وكالة التجربة) - قتل سبعة جنود وأصيب ثلاثة آخرون في هجوم شنه مسلحون من تنظيم الدولة الإسلامية على موقع للجيش في بلدة أيورو غربي النيجر يوم الخميس، بحسب وزارة الدفاع.';

  test('a pasted report is coded at once, also when markup stands in it', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/add');
    await page.getByRole('tab', { name: 'Paste' }).click();
    await page.getByRole('button', { name: 'Add to the record' }).click();
    await expect(page.getByText('The text is missing.')).toBeVisible();
    await page.getByLabel('Headline').fill('هجوم في النيجر <img src=x onerror=alert(1)>');
    await page.getByLabel('Text of the report').fill(text);
    await page.getByLabel('Outlet').fill('وكالة التجربة');
    await page.getByLabel('Published').fill('2023-03-10');
    await page.getByRole('button', { name: 'Add to the record' }).click();
    const job = page.getByRole('region', { name: 'What became of them' }).getByRole('article').first();
    await expect(job).toContainText('Done', { timeout: 30_000 });
    await expect(job).toContainText('<img src=x onerror=alert(1)>');
    await expect(page.locator('main img')).toHaveCount(0);
    const event = job.getByRole('list', { name: 'Events' }).getByRole('link').first();
    await expect(event).toBeVisible();
    await noSeriousViolation(page);
    await event.click();
    await settled(page);
    await expect(page.locator('main')).toContainText('7');
    // Elsewhere and back: what became of it is still there.
    await page.goto('/add');
    await expect(job).toContainText('Done');
    await page.getByRole('button', { name: 'Remove from the list' }).first().click();
    await expect(job).toHaveCount(0);
  });

  test('several files are dropped: a PDF is read, what cannot be read is said to be so', async ({ page, browser }) => {
    const writer = await browser.newPage();
    await writer.setContent(`<html lang="ar" dir="rtl"><body style="font-family: 'IBM Plex Sans Arabic', 'DejaVu Sans', sans-serif"><h1>Report</h1><p>${text}</p></body></html>`);
    const pdf = (await writer.pdf()).toString('base64');
    await writer.close();
    await prefer(page, 'en');
    await page.goto('/add');
    const files = await page.evaluateHandle(([document]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(document!), (c) => c.charCodeAt(0));
      transfer.items.add(new File([bytes], 'niger-report.pdf', { type: 'application/pdf' }));
      transfer.items.add(new File(['%PDF-1.4 broken'], 'broken.pdf', { type: 'application/pdf' }));
      return transfer;
    }, [pdf]);
    const zone = page.getByText('Drop files here').locator('..');
    await zone.dispatchEvent('dragenter', { dataTransfer: files });
    await zone.dispatchEvent('drop', { dataTransfer: files });
    await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('button', { name: 'Add to the record' }).click();
    const job = page.getByRole('region', { name: 'What became of them' }).getByRole('article').first();
    await expect(job).toContainText('1 new', { timeout: 30_000 });
    const outcomes = job.locator('li[data-outcome]');
    await expect(outcomes.filter({ hasText: 'niger-report.pdf' })).toHaveAttribute('data-outcome', 'new');
    const broken = outcomes.filter({ hasText: 'broken.pdf' });
    await expect(broken).toHaveAttribute('data-outcome', 'failed');
    await expect(broken.locator('p').nth(1)).not.toBeEmpty();
    await expect(page.getByRole('list', { name: 'Files' })).toHaveCount(0);
  });

  for (const language of ['ar', 'en'] as const) {
    test(`a page is fetched from its address and coded: ${language}`, async ({ page }) => {
      // The page of an outlet, as this test serves it; the server was started so that it may ask this machine.
      const served: string[] = [];
      const outlet = createServer((request, response) => {
        served.push(request.url ?? '');
        if (request.url !== `/news/${language}.html`) return void response.writeHead(404).end();
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(`<!doctype html><html lang="ar" dir="rtl"><head><title>هجوم في النيجر (${language})</title><meta property="article:published_time" content="2023-04-06T09:00:00Z"></head>
          <body><header><nav>الرئيسية أخبار رياضة</nav></header><article><h1>هجوم في النيجر (${language})</h1><p>${text.replace('سبعة', 'ثمانية')}</p>${language === 'en' ? '<p>ووقع الهجوم صباحا.</p>' : ''}</article></body></html>`);
      });
      await new Promise<void>((done) => outlet.listen(0, '127.0.0.1', done));
      try {
        const { port } = outlet.address() as AddressInfo;
        const w = language === 'ar'
          ? { tab: 'عنوان', field: 'عنوان صفحة', add: 'إضافة إلى السجل', done: 'تم', events: 'الأحداث' }
          : { tab: 'Address', field: 'Address of a page', add: 'Add to the record', done: 'Done', events: 'Events' };
        await prefer(page, language);
        await page.goto('/add');
        await page.getByRole('tab', { name: w.tab }).click();
        await page.getByLabel(w.field).fill(`http://127.0.0.1:${port}/news/${language}.html`);
        await page.getByRole('button', { name: w.add }).click();
        const job = page.getByRole('article').first();
        await expect(job).toContainText(w.done, { timeout: 60_000 });
        await expect(job).toContainText(`هجوم في النيجر (${language})`);
        await noSeriousViolation(page);
        expect(served).toContain(`/news/${language}.html`);
        await job.getByRole('list', { name: w.events }).getByRole('link').first().click();
        await settled(page);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(language === 'ar' ? 'أيورو' : 'Ayorou');

        await page.goto('/add');
        await page.getByRole('tab', { name: w.tab }).click();
        await page.getByLabel(w.field).fill(`http://127.0.0.1:${port}/gone.html`);
        await page.getByRole('button', { name: w.add }).click();
        const failed = page.locator('li[data-outcome="failed"]').first();
        await expect(failed).toContainText('404', { timeout: 60_000 });
      } finally {
        outlet.close();
      }
    });
  }

  test('an address that is none is not sent', async ({ page }) => {
    await prefer(page, 'en');
    await page.goto('/add');
    await page.getByRole('tab', { name: 'Address' }).click();
    await page.getByLabel('Address of a page').fill('file:///etc/passwd');
    await page.getByRole('button', { name: 'Add to the record' }).click();
    await expect(page.getByText('An address begins with')).toBeVisible();
    await expect(page.getByRole('region', { name: 'What became of them' })).toHaveCount(0);
  });
});

test('an outlet is rated with a reason, and the rating taken away', async ({ page }) => {
  await prefer(page, 'en');
  await page.goto('/sources');
  await settled(page);
  const row = page.getByRole('row').filter({ hasText: 'وكالة القنديل' });
  const rate = async (reliability: string, credibility: string, reason: string) => {
    await row.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('group', { name: 'Reliability' }).getByRole('radio', { name: reliability }).check();
    await dialog.getByRole('group', { name: 'Credibility' }).getByRole('radio', { name: credibility }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Give a reason.')).toBeVisible();
    await dialog.getByLabel('Reason').fill(reason);
    await noSeriousViolation(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await rate('B usually reliable', '3 possibly true', 'It has corrected itself before.');
  await expect(row).toContainText('usually reliable');
  await expect(row).toContainText('It has corrected itself before.');
  await rate('– not rated', '– not rated', 'Taken away again.');
  await expect(row).not.toContainText('usually reliable');
});
