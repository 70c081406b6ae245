import { expect, prefer, settled, test } from './workbench';

// Last of all, since the record has more in it afterwards.

const TITLE = 'قتلى في انفجار عبوة ناسفة بكركوك';
const BODY = 'كركوك، 15 مايو 2019 - قُتل ثلاثة جنود وأصيب خمسة مدنيين في انفجار عبوة ناسفة استهدف دورية للجيش العراقي في مدينة كركوك أمس الثلاثاء، بحسب ما قالت الشرطة. ولم تتبن أي جهة الهجوم.';

test('a PDF is uploaded, and what was coded from it is there at once', async ({ page, browser, baseURL, watched }) => {
  await prefer(page, 'en');
  await page.goto('/add');
  await settled(page);

  // A PDF of our own, written by the browser with the typeface of the pages.
  const maker = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  watched.add(maker);
  await prefer(maker, 'ar');
  await maker.goto('/add');
  await settled(maker);
  await maker.evaluate(([title, body]) => {
    const h = document.createElement('h1');
    const p = document.createElement('p');
    h.textContent = title!;
    p.textContent = body!;
    document.getElementById('root')!.remove();
    document.body.append(h, p);
  }, [TITLE, BODY]);
  const pdf = await maker.pdf({ format: 'A4' });

  await page.locator('input[type="file"]').setInputFiles({ name: 'kirkuk.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('button', { name: 'Add to the record' }).first().click();
  const link = page.locator('main a[href^="/events/"]').first();
  await expect(link).toBeVisible({ timeout: 90_000 });
  await link.click();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('main a[href^="/reports/"]').first().click();
  await settled(page);
  await expect(page.getByText('عبوة ناسفة').first()).toBeVisible();
});

test('a report with script in its title shows it as text', async ({ page }) => {
  await prefer(page, 'en');
  await page.goto('/add');
  await settled(page);
  const title = '<img src=x onerror="document.body.dataset.broken=1"> قصف على حلب';
  const token = ((await (await page.request.get('/api/v1/session')).json()) as { csrf: { header: string; token: string } }).csrf;
  const sent = await page.request.post('/api/v1/reports', {
    headers: { [token.header]: token.token },
    data: { text: '<script>document.body.dataset.broken=2</script> قتل أربعة مدنيين في قصف مدفعي على حي في مدينة حلب السورية يوم 3 مارس 2018.', title, source: '"><b>وكالة</b>', published: '2018-03-04' },
  });
  expect(sent.status()).toBe(202);
  const { job } = (await sent.json()) as { job: string };
  let id = '';
  await expect.poll(async () => {
    const state = (await (await page.request.get(`/api/v1/jobs/${job}`)).json()) as { reports: { id: string | null }[] };
    return (id = state.reports[0]?.id ?? '');
  }).not.toBe('');
  await page.goto(`/reports/${encodeURIComponent(id)}`);
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('onerror');
  await page.goto('/search?q=' + encodeURIComponent('حلب'));
  await settled(page);
  expect(await page.evaluate(() => document.body.dataset.broken ?? null)).toBeNull();
});
