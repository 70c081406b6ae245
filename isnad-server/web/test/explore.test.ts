import { describe, expect, it } from 'vitest';
import type { Figure, FigureClaim, LedgerEvent } from '../src/api/types';
import { gather, isAddress, looksReadable, size } from '../src/pages/add/files';
import { later, share, tally } from '../src/pages/add/jobs';
import { comparedReports, compareLink, MOST } from '../src/pages/compare/link';
import { bySense, distinct, letters, parted, shownApart } from '../src/pages/compare/shape';
import { withChosen } from '../src/pages/events/chosen';
import { chips, DEFAULT_SORT, isDay, MANY, nextSort, ONE, readFilters, readSort, SORTS, sortText, withOne, without, withValue, writeParams, type Filters } from '../src/pages/events/filters';
import { fold } from '../src/pages/events/fold';
import { highlight } from '../src/pages/search/highlight';
import { readQuery, writeQuery } from '../src/pages/search/query';
import { band, bins, named, next, startOf, steps, totals, unitFor, type Count } from '../src/pages/situation/curve';
import { fieldChanges, pointsOf, tollOf } from '../src/pages/situation/shape';
import { beginVisit, isMoment, seen } from '../src/pages/situation/visits';
import { arrange, credibilityTone, reliabilityTone } from '../src/pages/sources/scale';
import { ratingPath } from '../src/pages/sources/path';

/** The same numbers at every run. */
function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => (state = (state * 16807) % 2147483647) % n;
}

describe('filters in the address', () => {
  it('go there and back, whatever is set', () => {
    const roll = dice(3);
    const values: Record<string, string[]> = { minKilled: ['0', '12'], minSources: ['2'], from: ['2022-01-20'], to: ['2024-02-29'], reviewed: ['true', 'false'] };
    for (let round = 0; round < 300; round++) {
      const filters: Filters = {};
      for (const key of ONE) if (roll(3) === 0) filters[key] = (values[key] ?? ['دير الزور & ?x=1', '100% #a+b'])[roll(2)] ?? values[key]![0]!;
      for (const key of MANY) if (roll(3) === 0) filters[key] = ['a', 'ب ج', 'c&d=e'].slice(0, 1 + roll(3));
      const sort = { key: SORTS[roll(SORTS.length)]!, falling: roll(2) === 0 };
      const address = writeParams(filters, sort).toString();
      const back = new URLSearchParams(address);
      expect(readFilters(back)).toEqual(filters);
      expect(readSort(back)).toEqual(sort);
      expect(writeParams(readFilters(back), readSort(back)).toString()).toBe(address);
    }
  });
  it('leaves out what is unknown, empty or wrong', () => {
    const read = (text: string) => readFilters(new URLSearchParams(text));
    expect(read('utm_source=x&cursor=abc&limit=9')).toEqual({});
    expect(read('q=%20&place=&type=')).toEqual({});
    expect(read('from=yesterday&to=2022-02-30&minKilled=-1&minSources=2.5&reviewed=maybe')).toEqual({});
    expect(read(`q=${'x'.repeat(201)}`)).toEqual({});
    expect(read('type=a&type=a&type=b')).toEqual({ type: ['a', 'b'] });
    expect(readSort(new URLSearchParams('sort=-name'))).toEqual(DEFAULT_SORT);
  });
  it('has no order in the address when it is the usual one', () => {
    expect(writeParams({}).toString()).toBe('');
    expect(writeParams({}, { key: 'date', falling: false }).toString()).toBe('sort=date');
    expect(sortText({ key: 'killed', falling: true })).toBe('-killed');
  });
  it('takes a real day only', () => {
    expect(['2024-02-29', '2022-12-31'].every(isDay)).toBe(true);
    expect(['2023-02-29', '2022-13-01', '2022-1-1', '20220101', ''].some(isDay)).toBe(false);
  });
  it('sets and takes away one value, and leaves the others and what was given alone', () => {
    const before: Filters = { type: ['a'], q: 'x' };
    expect(withValue(before, 'type', 'b', true)).toEqual({ type: ['a', 'b'], q: 'x' });
    expect(withValue(before, 'type', 'a', true)).toEqual({ type: ['a'], q: 'x' });
    expect(withValue(before, 'type', 'a', false)).toEqual({ q: 'x' });
    expect(withOne(before, 'minKilled', 'many')).toEqual(before);
    expect(withOne(before, 'q', '  ')).toEqual({ type: ['a'] });
    expect(before).toEqual({ type: ['a'], q: 'x' });
  });
  it('can be taken away chip by chip until nothing is left', () => {
    let filters: Filters = { q: 'x', from: '2022-01-01', type: ['a', 'b'], country: ['SY'] };
    const all = chips(filters);
    expect(all).toHaveLength(5);
    for (const chip of all) filters = without(filters, chip);
    expect(filters).toEqual({});
  });
  it('turns the order round on the second click', () => {
    const killed = nextSort(DEFAULT_SORT, 'killed');
    expect(killed).toEqual({ key: 'killed', falling: true });
    expect(nextSort(killed, 'killed')).toEqual({ key: 'killed', falling: false });
    expect(nextSort(killed, 'type')).toEqual({ key: 'type', falling: false });
  });
  it('keeps a chosen value in sight that nothing has', () => {
    expect(withChosen([{ value: 'a', count: 2 }], ['a', 'z'])).toEqual([{ value: 'a', count: 2 }, { value: 'z', count: 0 }]);
  });
});

it('folds what readers do not tell apart', () => {
  expect(fold('إدْلِب')).toBe(fold('ادلب'));
  expect(fold('مدرسة')).toBe(fold('مدرسه'));
  expect(fold('على')).toBe(fold('علي'));
  expect(fold('الـعـراق')).toBe('العراق');
  expect(fold('Moscow É')).toBe('moscow e');
  expect(fold('حلب')).not.toBe(fold('حمص'));
});

describe('highlights', () => {
  const read = (text: string, ranges: [number, number][]) => highlight(text, ranges.map(([begin, end]) => ({ begin, end })));
  it('makes up the whole text, whatever the ranges', () => {
    const roll = dice(5);
    const text = 'في سجن غويران 👍🏽 قتل <b>40</b> رجلا';
    for (let round = 0; round < 500; round++) {
      const ranges = Array.from({ length: roll(6) }, (): [number, number] => [roll(50) - 5, roll(50) - 5]);
      const pieces = read(text, ranges);
      expect(pieces.map((p) => p.text).join('')).toBe(text);
      expect(pieces.every((p) => p.text.length > 0)).toBe(true);
      pieces.forEach((p, i) => i && expect(p.lit && pieces[i - 1]!.lit).toBe(false));
      // No piece begins or ends within a character.
      for (const p of pieces) expect(() => encodeURIComponent(p.text)).not.toThrow();
    }
  });
  it('lights what was found and nothing else', () => {
    expect(read('abcdef', [[1, 3], [2, 4]])).toEqual([{ text: 'a', lit: false }, { text: 'bcd', lit: true }, { text: 'ef', lit: false }]);
    expect(read('abc', [[0, 3]])).toEqual([{ text: 'abc', lit: true }]);
    expect(read('abc', [[2, 1], [5, 9], [1, 1]])).toEqual([{ text: 'abc', lit: false }]);
    expect(read('', [[0, 4]])).toEqual([]);
  });
});

it('keeps what is searched for in the address', () => {
  const query = { q: '"سجن غويران" -ملعب', source: ['وكالة & ابنها', 'b'], type: ['prison-break'], from: '2022-01-01', to: '' };
  expect(readQuery(writeQuery(query))).toEqual(query);
  expect(readQuery(new URLSearchParams('q=x&from=soon'))).toEqual({ q: 'x', source: [], type: [], from: '', to: '' });
});

describe('counts over time', () => {
  const count = (start: string, events = 1, low: number | null = 1, best: number | null = 2, high: number | null = 4): Count => ({ start, events, low, best, high });
  it('knows where days, weeks, months and years begin', () => {
    expect(startOf('2022-01-20', 'week')).toBe('2022-01-17');
    expect(startOf('2022-01-17', 'week')).toBe('2022-01-17');
    expect(startOf('2022-01-23', 'week')).toBe('2022-01-17');
    expect(startOf('2022-01-01', 'week')).toBe('2021-12-27');
    expect(startOf('2024-02-29', 'month')).toBe('2024-02-01');
    expect(startOf('2024-02-29', 'year')).toBe('2024-01-01');
    expect(next('2024-02-28', 'day')).toBe('2024-02-29');
    expect(next('2021-12-27', 'week')).toBe('2022-01-03');
    expect(next('2021-12-01', 'month')).toBe('2022-01-01');
  });
  it('loses nothing and leaves no gap, by any unit', () => {
    const roll = dice(9);
    const counts = Array.from({ length: 200 }, () => count(new Date(Date.UTC(2021, 0, 1 + roll(900))).toISOString().slice(0, 10), 1 + roll(3), roll(5), 5 + roll(5), 10 + roll(5)));
    const sum = totals(counts);
    for (const unit of ['day', 'week', 'month', 'year'] as const) {
      const all = bins(counts, unit);
      expect(totals(all)).toEqual(sum);
      all.forEach((bin, i) => {
        if (i) expect(bin.start).toBe(next(all[i - 1]!.start, unit));
        expect(bin.end >= bin.start).toBe(true);
        expect(next(bin.end, 'day')).toBe(next(bin.start, unit));
      });
    }
  });
  it('takes the best for what is not known, and nought for nothing', () => {
    expect(totals([count('2022-01-01', 1, null, 7, null), count('2022-01-02', 2, 3, null, null)])).toEqual({ events: 3, low: 10, best: 10, high: 10 });
    expect(bins([], 'day')).toEqual([]);
    expect(bins([count('2022-01-01'), count('2022-01-03')], 'day')[1]).toEqual({ start: '2022-01-02', end: '2022-01-02', events: 0, low: 0, best: 0, high: 0 });
  });
  it('draws a long span by a coarser unit, a short one as asked for', () => {
    const span = (from: string, to: string) => [count(from), count(to)];
    expect(unitFor(span('2022-01-01', '2022-01-31'), 'day', 100)).toBe('day');
    expect(unitFor(span('2022-01-01', '2022-12-31'), 'day', 100)).toBe('week');
    expect(unitFor(span('2017-01-01', '2024-12-31'), 'day', 100)).toBe('month');
    expect(unitFor(span('1990-01-01', '2024-12-31'), 'day', 100)).toBe('year');
    expect(unitFor(span('2022-01-01', '2022-01-31'), 'week', 100)).toBe('week');
    expect(unitFor([], 'day', 100)).toBe('day');
  });
  it('draws steps from edge to edge, and a band that closes', () => {
    expect(steps([1, 2], (i) => i * 10, (v) => v)).toBe('M0.0,1.0L10.0,1.0L10.0,2.0L20.0,2.0');
    const path = band([0, 1], [2, 3], (i) => i, (v) => v);
    expect(path.startsWith('M0.0,2.0')).toBe(true);
    expect(path.endsWith('L0.0,0.0Z')).toBe(true);
    expect(band([], [], (i) => i, (v) => v)).toBe('');
  });
  it('names few bins, and years where they begin', () => {
    const months = bins([count('2020-05-03'), count('2023-04-01')], 'month');
    expect(named(months, 'month', 10).map((i) => months[i]!.start)).toEqual(['2021-01-01', '2022-01-01', '2023-01-01']);
    const days = bins([count('2022-01-01'), count('2022-03-31')], 'day');
    expect(named(days, 'day', 6).length).toBeLessThanOrEqual(6);
  });
});

describe('the map and what changed', () => {
  const feature = (coordinates: number[], properties: Record<string, unknown>) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties }) as GeoJSON.Feature<GeoJSON.Point>;
  it('takes points of the earth only, sized by their toll', () => {
    const points = pointsOf({ type: 'FeatureCollection', features: [feature([40.7, 36.5], { id: 'a', killed: 181, precision: 'exact' }), feature([200, 5], { id: 'b' }), feature([], { id: 'c' }), feature([1, 2], {}), feature([1, 2], { id: 'd', killed: null, precision: 'admin1' })] }, () => ({ name: 'n', line: 'l' }));
    expect(points.map((p) => [p.id, p.lat, p.lon, p.killed, p.vague])).toEqual([['a', 36.5, 40.7, 181, false], ['d', 2, 1, 0, true]]);
    expect(pointsOf(undefined, () => ({ name: '', line: '' }))).toEqual([]);
  });
  it('reads a toll however it comes', () => {
    expect([tollOf(5), tollOf({ low: 3, best: null, high: 9 }), tollOf({ best: 4 }), tollOf(null), tollOf('x'), tollOf(-2)]).toEqual([5, 3, 4, 0, 0, 0]);
  });
  it('tells of a field once, from before the first change to after the last', () => {
    const changes = [
      { kind: 'changed', fields: [{ name: 'killed', old: 5, new: 7 }, { name: 'place', old: null, new: 'x' }] },
      { kind: 'changed', fields: [{ name: 'killed', old: 7, new: 9 }] },
      { name: 'status', old: 'alleged', new: 'occurred' },
      null,
      { kind: 'joined' },
    ];
    expect(fieldChanges(changes)).toEqual([{ name: 'killed', old: 5, now: 9 }, { name: 'place', old: null, now: 'x' }, { name: 'status', old: 'alleged', now: 'occurred' }]);
  });
});

describe('visits', () => {
  const store = () => {
    const kept = new Map<string, string>();
    return { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v) };
  };
  const [monday, tuesday, wednesday] = ['2026-01-05T08:00:00.000Z', '2026-01-06T08:00:00.000Z', '2026-01-07T08:00:00.000Z'] as const;
  it('remembers the visit before, however often the page is read in this one', () => {
    const local = store();
    const first = store();
    expect(beginVisit(local, first, monday)).toBeNull();
    expect(beginVisit(local, first, tuesday)).toBeNull();
    const second = store();
    expect(beginVisit(local, second, tuesday)).toBe(monday);
    expect(beginVisit(local, second, wednesday)).toBe(monday);
    expect(seen(local, second, wednesday)).toBe(wednesday);
    expect(beginVisit(local, second, wednesday)).toBe(wednesday);
    expect(beginVisit(local, store(), wednesday)).toBe(wednesday);
  });
  it('stands storage that is forbidden or holds something else', () => {
    const no = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); } };
    expect(beginVisit(no, no, monday)).toBeNull();
    expect(seen(no, no, monday)).toBe(monday);
    const odd = store();
    odd.setItem('isnad.lastVisit', '"><script>');
    expect(beginVisit(odd, store(), monday)).toBeNull();
    expect([isMoment(monday), isMoment('2026-01-05'), isMoment('2026-99-99T00:00:00Z')]).toEqual([true, false, false]);
  });
});

describe('adding', () => {
  it('takes a file once', () => {
    const file = (name: string, text = 'x') => new File([text], name, { lastModified: 5 });
    expect(gather([file('a.txt')], [file('a.txt'), file('b.txt'), file('a.txt', 'xy')]).map((f) => `${f.name} ${f.size}`)).toEqual(['a.txt 1', 'b.txt 1', 'a.txt 2']);
  });
  it('knows what it can read', () => {
    expect(['a.TXT', 'b.html', 'c.pdf', 'd.docx', 'e.jsonl.gz', 'تقرير.txt'].every(looksReadable)).toBe(true);
    expect(['a.exe', 'b.jpg', 'pdf', 'c.xlsx'].some(looksReadable)).toBe(false);
    expect(['https://a.example/x', ' http://b.example '].every(isAddress)).toBe(true);
    expect(['', 'a.example', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'].some(isAddress)).toBe(false);
    expect([size(999), size(1500), size(2_340_000)]).toEqual([{ value: 999, unit: 'B' }, { value: 1.5, unit: 'kB' }, { value: 2.3, unit: 'MB' }]);
  });
  const job = (state: 'running' | 'done' | 'failed', done: number, total: number, id = 'j') => ({ id, state, done, total, reports: [] });
  it('never goes back, in whatever order tidings come', () => {
    expect(later(job('done', 3, 3), job('running', 2, 3))).toEqual(job('done', 3, 3));
    expect(later(job('running', 2, 3), job('running', 1, 3))).toEqual(job('running', 2, 3));
    expect(later(job('running', 2, 3), job('done', 3, 3))).toEqual(job('done', 3, 3));
    expect(later(undefined, job('running', 0, 0))).toEqual(job('running', 0, 0));
    expect(later(job('done', 9, 9, 'other'), job('running', 0, 1))).toEqual(job('running', 0, 1));
  });
  it('is not whole before it is linked', () => {
    expect([share(job('running', 0, 0)), share(job('running', 1, 2)), share(job('running', 2, 2)) < 1, share(job('done', 2, 2))]).toEqual([0, 0.5, true, 1]);
  });
  it('counts outcomes', () => {
    const r = (outcome: 'new' | 'known' | 'failed') => ({ name: 'n', id: null, outcome, reason: null, events: [] });
    expect(tally([r('new'), r('failed'), r('new'), r('known')])).toEqual({ added: 2, known: 1, failed: 1 });
  });
});

describe('comparing', () => {
  it('keeps the reports in the address, each once, and not too many', () => {
    const ids = ['a/b', 'ب&c', 'a/b'];
    expect(comparedReports(new URLSearchParams(compareLink(ids).split('?')[1]))).toEqual(['a/b', 'ب&c']);
    expect(comparedReports(new URLSearchParams(compareLink(Array.from({ length: 30 }, (_, i) => `r${i}`)).split('?')[1]))).toHaveLength(MOST);
  });
  it('gives every report a letter of its own', () => {
    const reports = Array.from({ length: MOST }, (_, i) => ({ id: `r${i}`, source: null, published: null, title: null }));
    for (const language of ['ar', 'en'] as const) expect(new Set(letters(reports, language).values()).size).toBe(MOST);
  });
  it('parts what several tell from what one tells', () => {
    const event = (n: number) => ({ reports: Array.from({ length: n }, (_, i) => ({ id: String(i) })) }) as never;
    const { shared, alone } = parted([event(2), event(1), event(3)]);
    expect([shared.length, alone.length]).toEqual([2, 1]);
  });
  const claim = (begin: number, standing: string) => ({ reportId: 'r', begin, end: begin + 5, standing }) as FigureClaim;
  const figure = (side: string, claims: FigureClaim[]) => ({ measure: 'killed', subject: 'event', group: { class: 'all', side, actorId: null }, claims }) as Figure;
  it('does not show a part twice that has a figure of its own', () => {
    const total = figure('unknown', [claim(10, 'part'), claim(20, 'part')]);
    const own = figure('target', [claim(10, 'current')]);
    const event = { figures: [total, own] } as LedgerEvent;
    expect(shownApart(total.claims[0]!, total, event)).toBe(true);
    expect(shownApart(total.claims[1]!, total, event)).toBe(false);
    expect(shownApart(own.claims[0]!, own, event)).toBe(false);
  });
  it('shows the same words once, and loaded words by what they do', () => {
    expect(distinct([claim(1, 'a'), claim(1, 'b'), claim(2, 'a')])).toHaveLength(2);
    expect(bySense([{ word: 'x', sense: 'honours the dead' }, { word: 'y', sense: 'softens killing' }, { word: 'x', sense: 'honours the dead' }])).toEqual([['honours-the-dead', ['x']], ['softens-killing', ['y']]]);
  });
});

describe('sources', () => {
  const source = (name: string, reports: number, reliability: string | null = null, credibility: number | null = null) => ({ name, reports, reliability, credibility });
  it('are ordered by what is asked for, those not rated last', () => {
    const all = [source('ج', 1), source('أ', 5, 'B', 2), source('ب', 9, 'B', 1), source('د', 9, 'A', 6)];
    expect(arrange(all, 'rating', 'ar').map((s) => s.name)).toEqual(['د', 'ب', 'أ', 'ج']);
    expect(arrange(all, 'reports', 'ar').map((s) => s.name)).toEqual(['ب', 'د', 'أ', 'ج']);
    expect(arrange(all, 'name', 'ar').map((s) => s.name)).toEqual(['أ', 'ب', 'ج', 'د']);
  });
  it('that cannot be judged are not called bad', () => {
    expect([reliabilityTone('F'), credibilityTone(6), reliabilityTone(null), reliabilityTone('E'), credibilityTone(1)]).toEqual(['plain', 'plain', 'plain', 'bad', 'good']);
  });
  it('have an address whatever their name', () => {
    expect(ratingPath('وكالة س')).toBe(`/sources/${encodeURIComponent('وكالة س')}`);
    expect(ratingPath('a/b')).toBe('/sources/-?name=a%2Fb');
    expect(ratingPath('..')).toBe('/sources/-?name=..');
  });
});
