// How long the page of an event takes until its ledger is drawn, in a headless Chromium.
//
//   node measure/event.mjs ADDRESS [--events 6] [--rounds 4] [--sort -sources] [--list]
//
// ADDRESS is that of a running workbench. Takes the first events of the list in the given order; visits each of them
// --rounds times with a browser profile of its own: first with nothing in the cache, then again in another tab. Before
// that it visits a page that is none, so that neither starting the browser's processes nor the server's first answer is
// counted. The time goes from the start of the navigation (performance.timeOrigin) to the second frame after the first
// mark of the ledger's picture is in the document: by then it has been painted. --list prints every visit.
//
// ISNAD_CHROMIUM names the browser (/usr/bin/chromium). It draws without a graphics card, as the tests do.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from 'playwright-core';

const [address, ...rest] = process.argv.slice(2);
if (!address?.startsWith('http')) {
  console.error('usage: node measure/event.mjs ADDRESS [--events N] [--rounds N] [--sort ORDER] [--list]');
  process.exit(2);
}
const option = (name, otherwise) => (rest.includes(`--${name}`) ? rest[rest.indexOf(`--${name}`) + 1] : otherwise);
const base = address.replace(/\/$/, '');
const rounds = Number(option('rounds', 4));
const sort = option('sort', '-sources');
const list = rest.includes('--list');

const answer = await (await fetch(`${base}/api/v1/events?sort=${encodeURIComponent(sort)}&limit=${option('events', 6)}`)).json();
const load = () => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);
const before = load();

const browser = await chromium.launch({
  executablePath: process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage'],
});

/** Runs in the page before everything else. */
function watch() {
  const times = (window.isnadTimes = {});
  new MutationObserver(() => {
    if (times.title === undefined && document.querySelector('main h1')) times.title = performance.now();
    if (times.inDocument === undefined && document.querySelector('main svg [data-standing]')) {
      times.inDocument = performance.now();
      requestAnimationFrame(() => requestAnimationFrame(() => (times.drawn = performance.now())));
    }
  }).observe(document, { childList: true, subtree: true });
}

const open = () => browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ar' });
const warm = await open();
const nowhere = await warm.newPage();
await nowhere.goto(`${base}/no-such-page`);
await nowhere.locator('h1').waitFor();
await warm.close();

const visits = { 'first visit': [], 'program in the cache': [] };
for (let round = 0; round < rounds; round++) {
  for (const { id } of answer.items) {
    const context = await open();
    await context.addInitScript(watch);
    for (const kind of Object.keys(visits)) {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`${base}/events/${encodeURIComponent(id)}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => window.isnadTimes?.drawn !== undefined, null, { timeout: 60_000, polling: 20 });
      const times = await page.evaluate(() => ({
        ...window.isnadTimes,
        requests: performance.getEntriesByType('resource').length,
        bytes: performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.transferSize, 0),
      }));
      const { metrics } = await devtools.send('Performance.getMetrics');
      times.processor = 1000 * metrics.find((m) => m.name === 'TaskDuration').value;
      visits[kind].push(times);
      if (list) console.log(kind.padEnd(22), id, Object.entries(times).map(([name, value]) => `${name} ${Math.round(value)}`).join(' '));
      await page.close();
    }
    await context.close();
  }
}
await browser.close();

const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
console.log(`${answer.items.length} events (${sort}) of ${answer.total}, ${rounds} visits each; ${cpus().length} cores, load before ${before}, after ${load()}`);
for (const [kind, all] of Object.entries(visits)) {
  const drawn = all.map((v) => v.drawn);
  const median = (name) => Math.round(at(all.map((v) => v[name]), 0.5));
  console.log(
    `${kind}: ledger drawn median ${Math.round(at(drawn, 0.5))} ms, 90 % ${Math.round(at(drawn, 0.9))} ms, longest ${Math.round(Math.max(...drawn))} ms; `
      + `title ${median('title')} ms; processor time of the page's thread ${median('processor')} ms; ${median('requests')} requests, ${Math.round(median('bytes') / 1000)} kB`,
  );
}
