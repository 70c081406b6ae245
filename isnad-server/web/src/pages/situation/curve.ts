/** Counts over time, put together so that they can be drawn. Days are ISO days in UTC. */

export type Unit = 'day' | 'week' | 'month' | 'year';
export const UNITS: Unit[] = ['day', 'week', 'month', 'year'];

export interface Count {
  start: string;
  events: number;
  low: number | null;
  best: number | null;
  high: number | null;
}

export interface Bin {
  start: string;
  /** The last day. */
  end: string;
  events: number;
  low: number;
  best: number;
  high: number;
}

const DAY = 86_400_000;

function utc(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The first day of the unit that a day lies in; weeks begin on Monday. */
export function startOf(day: string, unit: Unit): string {
  const date = utc(day);
  if (unit === 'week') return iso(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * DAY));
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  if (unit === 'year') return `${day.slice(0, 4)}-01-01`;
  return day.slice(0, 10);
}

/** The first day of the unit after. */
export function next(start: string, unit: Unit): string {
  const date = utc(start);
  if (unit === 'day') return iso(new Date(date.getTime() + DAY));
  if (unit === 'week') return iso(new Date(date.getTime() + 7 * DAY));
  if (unit === 'month') return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)));
  return iso(new Date(Date.UTC(date.getUTCFullYear() + 1, 0, 1)));
}

/** The finest unit, not finer than asked for, of which no more than `most` are needed. */
export function unitFor(counts: Count[], wanted: Unit, most: number): Unit {
  const days = counts.map((c) => c.start).sort();
  if (days.length === 0) return wanted;
  const span = (utc(days.at(-1)!).getTime() - utc(days[0]!).getTime()) / DAY + 1;
  const length = { day: 1, week: 7, month: 30.4, year: 365 };
  const fine = UNITS.slice(UNITS.indexOf(wanted));
  return fine.find((unit) => span / length[unit] <= most) ?? 'year';
}

/** One after the other without gaps: what lies in none is nought. */
export function bins(counts: Count[], unit: Unit): Bin[] {
  if (counts.length === 0) return [];
  const found = new Map<string, Bin>();
  for (const count of counts) {
    const start = startOf(count.start, unit);
    let bin = found.get(start);
    if (!bin) found.set(start, (bin = empty(start, unit)));
    const best = count.best ?? count.low ?? 0;
    bin.events += count.events;
    bin.best += best;
    bin.low += count.low ?? best;
    bin.high += count.high ?? best;
  }
  const starts = [...found.keys()].sort();
  const all: Bin[] = [];
  for (let start = starts[0]!; start <= starts.at(-1)!; start = next(start, unit)) all.push(found.get(start) ?? empty(start, unit));
  return all;
}

function empty(start: string, unit: Unit): Bin {
  return { start, end: iso(new Date(utc(next(start, unit)).getTime() - DAY)), events: 0, low: 0, best: 0, high: 0 };
}

export function totals(counts: Count[]): Omit<Bin, 'start' | 'end'> {
  const sum = { events: 0, low: 0, best: 0, high: 0 };
  for (const c of counts) {
    const best = c.best ?? c.low ?? 0;
    sum.events += c.events;
    sum.best += best;
    sum.low += c.low ?? best;
    sum.high += c.high ?? best;
  }
  return sum;
}

/** A line in steps, as wide as the bins: x at the edges of the bins, y by value. */
export function steps(values: number[], x: (edge: number) => number, y: (value: number) => number): string {
  let path = '';
  values.forEach((value, i) => {
    path += `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)},${y(value).toFixed(1)}L${x(i + 1).toFixed(1)},${y(value).toFixed(1)}`;
  });
  return path;
}

/** The surface between two such lines. */
export function band(low: number[], high: number[], x: (edge: number) => number, y: (value: number) => number): string {
  if (low.length === 0) return '';
  const back: string[] = [];
  for (let i = low.length - 1; i >= 0; i--) back.push(`L${x(i + 1).toFixed(1)},${y(low[i]!).toFixed(1)}L${x(i).toFixed(1)},${y(low[i]!).toFixed(1)}`);
  return `${steps(high, x, y)}${back.join('')}Z`;
}

/** Which bins carry a name on the axis: at most `most`, evenly, and years begin where a year begins. */
export function named(all: Bin[], unit: Unit, most: number): number[] {
  const years = unit === 'month' && all.length > 18 ? all.flatMap((bin, i) => (bin.start.slice(5, 7) === '01' ? [i] : [])) : all.map((_, i) => i);
  const step = Math.max(1, Math.ceil(years.length / Math.max(1, most)));
  return years.filter((_, i) => i % step === 0);
}
