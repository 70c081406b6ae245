import { describe, expect, it } from 'vitest';
import { gather, lanes, segments } from '../src/pages/report/segments';
import { reportLink, wordsOf } from '../src/pages/report/link';

describe('segments', () => {
  const s = (begin: number, end: number) => ({ begin, end });
  it('makes up the whole text, in order', () => {
    const cut = segments(20, [s(2, 10), s(5, 8), s(8, 15)]);
    expect(cut.map((c) => [c.begin, c.end, c.spans.length])).toEqual([[0, 2, 0], [2, 5, 1], [5, 8, 2], [8, 10, 2], [10, 15, 1], [15, 20, 0]]);
  });
  it('puts the longest span first', () => {
    const outer = s(0, 10);
    const inner = s(0, 4);
    expect(segments(10, [inner, outer])[0]!.spans).toEqual([outer, inner]);
  });
  it('stands offsets that the text does not have', () => {
    expect(segments(5, [s(-3, 2), s(4, 99), s(7, 9), s(3, 3)]).map((c) => [c.begin, c.end, c.spans.length])).toEqual([[0, 2, 1], [2, 4, 0], [4, 5, 1]]);
    expect(segments(0, [s(0, 3)])).toEqual([]);
  });
  it('covers every span exactly, whatever they are', () => {
    let seed = 11;
    const random = (n: number) => (seed = (seed * 16807) % 2147483647) % n;
    for (let round = 0; round < 100; round++) {
      const spans = Array.from({ length: 12 }, () => { const b = random(50); return s(b, b + 1 + random(15)); });
      const cut = segments(60, spans);
      expect(cut[0]!.begin).toBe(0);
      cut.forEach((c, i) => i && expect(c.begin).toBe(cut[i - 1]!.end));
      for (const span of spans) {
        const covered = cut.filter((c) => c.spans.includes(span));
        expect(covered.reduce((sum, c) => sum + c.end - c.begin, 0)).toBe(Math.min(60, span.end) - span.begin);
      }
    }
  });
});

describe('lanes', () => {
  it('parts what overlaps and uses a lane again', () => {
    const a = { begin: 0, end: 10 };
    const b = { begin: 2, end: 5 };
    const c = { begin: 10, end: 12 };
    const found = lanes([b, c, a]);
    expect([found.get(a), found.get(b), found.get(c)]).toEqual([0, 1, 0]);
  });
});

it('gathers words coded alike by two events', () => {
  const spans = [{ layer: 'place', begin: 1, end: 4, eventId: 'a' }, { layer: 'place', begin: 1, end: 4, eventId: 'b' }, { layer: 'date', begin: 1, end: 4, eventId: 'a' }];
  expect(gather(spans).map((g) => [g.layer, g.members.length])).toEqual([['place', 2], ['date', 1]]);
});

describe('the address of words', () => {
  it('goes there and back', () => {
    const link = reportLink('wire/7 ب', { begin: 12, end: 30 }, 'e-1');
    expect(link).toBe('/reports/wire%2F7%20%D8%A8?event=e-1#12-30');
    expect(wordsOf(link.slice(link.indexOf('#')))).toEqual({ begin: 12, end: 30 });
  });
  it('takes nothing else for words', () => {
    for (const hash of ['', '#', '#a-b', '#5-2', '#5-5', '#1-2-3', '#99999999999-999999999999']) expect(wordsOf(hash)).toBeNull();
  });
});
