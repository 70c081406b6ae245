import { describe, expect, it } from 'vitest';
import { arrange, aside, dodge, foldCopies, linear, ticks, timeScale, valueDomain, valueOf } from '../src/pages/event/picture';
import type { Figure } from '../src/api/types';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('a straight scale', () => {
  it('takes ends to ends, and what has no extent to the middle', () => {
    const y = linear([10, 20], [100, 0]);
    expect([y(10), y(15), y(20), y(25)]).toEqual([100, 50, 0, -50]);
    expect(linear([7, 7], [0, 40])(7)).toBe(20);
  });
});

describe('the scale of time', () => {
  it('keeps order and ends', () => {
    const scale = timeScale([day('2022-01-21'), day('2022-01-23'), day('2022-01-31')]);
    expect(scale.at(day('2022-01-21'))).toBe(0);
    expect(scale.at(day('2022-01-31'))).toBe(1);
    expect(scale.at(day('2022-01-23'))).toBeGreaterThan(0.15);
    expect(scale.breaks).toEqual([]);
  });
  it('shortens long silences and says where', () => {
    const scale = timeScale([day('2022-01-21'), day('2022-01-22'), day('2022-01-23'), day('2026-01-23')]);
    expect(scale.at(day('2022-01-23'))).toBeGreaterThan(0.25);
    expect(scale.breaks).toHaveLength(1);
    expect(scale.breaks[0]).toBeGreaterThan(scale.at(day('2022-01-23')));
    expect(scale.breaks[0]).toBeLessThan(1);
  });
  it('puts a single moment into the middle and survives none', () => {
    expect(timeScale([day('2022-01-21')]).at(day('2022-01-21'))).toBe(0.5);
    expect(timeScale([]).days).toEqual([]);
  });
  it('keeps minutes of one day apart a little', () => {
    const scale = timeScale([day('2022-01-21'), day('2022-01-21') + 60_000, day('2022-02-21')]);
    expect(scale.at(day('2022-01-21') + 60_000)).toBeGreaterThan(0.02);
    expect(scale.days.map((d) => d.iso)).toEqual(['2022-01-21', '2022-02-21']);
  });
});

describe('ticks', () => {
  it('leaves out days whose names would touch, and keeps the last', () => {
    const days = [{ iso: 'a', at: 0 }, { iso: 'b', at: 0.05 }, { iso: 'c', at: 0.5 }, { iso: 'd', at: 0.52 }, { iso: 'e', at: 0.55 }];
    expect(ticks(days, 100, 20).map((d) => d.iso)).toEqual(['a', 'e']);
  });
});

describe('values', () => {
  const figure = (claims: [number | null, number | null][], low: number | null, best: number | null, high: number | null) =>
    ({ claims: claims.map(([l, h]) => ({ low: l, high: h })), estimate: { low, best, high } }) as unknown as Figure;
  it('spans claims and estimate', () => {
    const [low, high] = valueDomain(figure([[87, 87], [89, 89], [31, 31]], 87, null, 89));
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(89);
  });
  it('does not squeeze counts that are close', () => {
    const [low, high] = valueDomain(figure([[87, 87], [89, 89]], 87, null, 89));
    expect(low).toBeGreaterThan(80);
    expect(high).toBeLessThan(95);
  });
  it('has room around a single value and none below nought', () => {
    expect(valueDomain(figure([[0, 0]], 0, 0, 0))).toEqual([0, 1]);
    expect(valueDomain(figure([[11, 11]], 11, 11, 11))[0]).toBeLessThan(11);
  });
  it('draws a bound at the bound', () => {
    expect(valueOf({ low: 12, high: null })).toBe(12);
    expect(valueOf({ low: null, high: 7 })).toBe(7);
    expect(valueOf({ low: 7, high: 10 })).toBe(8.5);
  });
});

describe('dodging', () => {
  it('leaves alone what does not touch', () => {
    expect(dodge([10, 50, 90], 20, 100)).toEqual([10, 50, 90]);
  });
  it('parts what lies on each other, in order, around the middle', () => {
    const at = dodge([50, 50, 50], 20, 100);
    expect(at).toEqual([30, 50, 70]);
  });
  it('never overlaps and stays on the line when there is room', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let round = 0; round < 200; round++) {
      const n = 1 + Math.floor(random() * 9);
      const wanted = Array.from({ length: n }, () => random() * 200);
      const at = dodge(wanted, 20, 200);
      const sorted = [...at].sort((a, b) => a - b);
      sorted.forEach((v, i) => i && expect(v - sorted[i - 1]!).toBeGreaterThanOrEqual(20 - 1e-6));
      expect(sorted[0]!).toBeGreaterThanOrEqual(10 - 1e-6);
      expect(sorted[n - 1]!).toBeLessThanOrEqual(190 + 1e-6);
      const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
      order.forEach((i, k) => k && expect(at[i]!).toBeGreaterThan(at[order[k - 1]!]!));
    }
  });
  it('moves equal marks aside by turns', () => {
    expect(aside([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 50, y: 0 }], 10)).toEqual([-0.5, 0.5, 0]);
  });
});

describe('order and folding', () => {
  it('asks for the dead first and for other things last', () => {
    const f = (measure: string, subject = 'event') => ({ measure, subject }) as Figure;
    expect(arrange([f('injured'), f('held', 'facility'), f('killed'), f('killed')]).map((g) => [g.measure, g.figures.length, g.own])).toEqual([
      ['killed', 2, true], ['injured', 1, true], ['held', 1, false],
    ]);
  });
  it('folds copies, also of copies, also in a ring', () => {
    const r = (id: string, copyOf: string | null = null) => ({ id, copyOf });
    expect(foldCopies([r('a'), r('b', 'a'), r('c', 'b'), r('d')]).map((e) => [e.report.id, e.copies.map((c) => c.id)])).toEqual([['a', ['b', 'c']], ['d', []]]);
    expect(foldCopies([r('a', 'b'), r('b', 'a')]).flatMap((e) => [e.report.id, ...e.copies.map((c) => c.id)]).sort()).toEqual(expect.arrayContaining(['a', 'b']));
    expect(foldCopies([r('a', 'gone')])).toHaveLength(1);
  });
});
