import type { Figure, FigureClaim, LedgerEvent, LedgerReport } from '../../api/types';
import { instant } from '../../format/format';

/** Arithmetic of the ledger's picture: no pixels of a screen and no direction of writing, so it is tested without either. */

export interface TimeScale {
  /** Where a moment lies, 0 at the earliest and 1 at the latest. */
  at(time: number): number;
  /** Middles of the stretches that were shortened because nothing was said in them. */
  breaks: number[];
  /** The days on which something was said, and where they lie. */
  days: { iso: string; at: number }[];
}

const DAY = 86_400_000;

/**
 * A scale of time on which long silences are shortened: what is said within the first days after an event
 * must stay apart although one report recalls it years later. Stretches longer than `cap` times the median
 * stretch count as that long.
 */
export function timeScale(times: number[], cap = 4): TimeScale {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  if (sorted.length < 2) {
    return { at: () => 0.5, breaks: [], days: sorted.length ? [{ iso: isoDay(first), at: 0.5 }] : [] };
  }
  const gaps = sorted.slice(1).map((t, i) => t - sorted[i]!);
  const median = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)]!;
  const limit = Math.max(median, DAY) * cap;
  const widths = gaps.map((gap) => Math.min(gap, limit));
  const least = widths.reduce((sum, w) => sum + w, 0) * 0.03;
  const shown = widths.map((w) => Math.max(w, least));
  const whole = shown.reduce((sum, w) => sum + w, 0);
  const places = [0];
  for (const w of shown) places.push(places[places.length - 1]! + w / whole);
  const at = (time: number): number => {
    if (time <= first) return 0;
    for (let i = 1; i < sorted.length; i++) {
      if (time <= sorted[i]!) {
        const share = (time - sorted[i - 1]!) / gaps[i - 1]!;
        return places[i - 1]! + share * (places[i]! - places[i - 1]!);
      }
    }
    return 1;
  };
  const breaks = gaps.flatMap((gap, i) => (gap > limit ? [(places[i]! + places[i + 1]!) / 2] : []));
  const seen = new Set<string>();
  const days = sorted.flatMap((t) => {
    const iso = isoDay(t);
    if (seen.has(iso)) return [];
    seen.add(iso);
    return [{ iso, at: at(t) }];
  });
  return { at, breaks, days };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Of the days, those whose names fit without touching; the last is kept rather than the one before it. */
export function ticks(days: { iso: string; at: number }[], width: number, room: number): { iso: string; at: number }[] {
  const kept: { iso: string; at: number }[] = [];
  for (const day of days) {
    const last = kept[kept.length - 1];
    if (!last || (day.at - last.at) * width >= room) kept.push(day);
    else if (day === days[days.length - 1] && kept.length > 1) kept[kept.length - 1] = day;
  }
  return kept;
}

/** When a claim was made: as of the moment it says, else when its report was published; null when neither is known. */
export function timeOf(claim: Pick<FigureClaim, 'published' | 'asOf'>): number | null {
  return instant(claim.published)?.getTime() ?? instant(claim.asOf)?.getTime() ?? null;
}

/** The value a claim is drawn at: the middle of its range, the bound where it has one only. */
export function valueOf(claim: Pick<FigureClaim, 'low' | 'high'>): number | null {
  if (claim.low != null && claim.high != null) return (claim.low + claim.high) / 2;
  return claim.low ?? claim.high ?? null;
}

/** The values that a figure's claims and estimate reach, with room around them; never below nought. */
export function valueDomain(figure: Pick<Figure, 'claims' | 'estimate'>): [number, number] {
  const values: number[] = [];
  for (const claim of figure.claims) {
    for (const v of [claim.low, claim.high]) if (v != null) values.push(v);
  }
  for (const v of [figure.estimate.low, figure.estimate.best, figure.estimate.high]) if (v != null) values.push(v);
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return [Math.max(0, low - Math.max(1, low * 0.2)), high + Math.max(1, high * 0.2)];
  // A range that is wide against its values stands on nought, so that heights can be compared.
  if (low < high * 0.45) return [0, high * 1.08];
  const room = (high - low) * 0.18;
  return [Math.max(0, low - room), high + room];
}

/** The straight line that takes the ends of the one range to those of the other; to its middle where there is no range. */
export function linear([from, to]: [number, number], [start, end]: [number, number]): (value: number) => number {
  const span = to - from;
  return (value) => start + (span === 0 ? 0.5 : (value - from) / span) * (end - start);
}

/**
 * Puts things of the given size on a line of the given length, each as near to where it wants to be as the
 * others allow, in their order, without overlap. Things that are too many for the line run over its end.
 */
export function dodge(wanted: number[], size: number, length: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  // Blocks of touching things, each lying at the mean of what its members want.
  const blocks: { items: number[]; sum: number; start: number }[] = [];
  const place = (block: { items: number[]; sum: number; start: number }) => {
    const extent = block.items.length * size;
    block.start = Math.max(0, Math.min(block.sum / block.items.length - size / 2, length - extent));
    block.start = Math.max(0, block.start);
  };
  for (const i of order) {
    let block = { items: [i], sum: wanted[i]!, start: 0 };
    place(block);
    let before = blocks[blocks.length - 1];
    while (before && before.start + before.items.length * size > block.start) {
      const count = before.items.length;
      block = { items: [...before.items, ...block.items], sum: before.sum + block.sum - block.items.length * count * size, start: 0 };
      place(block);
      blocks.pop();
      before = blocks[blocks.length - 1];
    }
    blocks.push(block);
  }
  const result = new Array<number>(wanted.length).fill(0);
  for (const block of blocks) block.items.forEach((item, k) => (result[item] = block.start + k * size + size / 2));
  return result;
}

/** Moves marks that would lie on each other aside: how many marks' widths each goes, around nought. */
export function aside(points: { x: number; y: number }[], reach: number): number[] {
  const shift = new Array<number>(points.length).fill(0);
  const done = new Array<boolean>(points.length).fill(false);
  points.forEach((p, i) => {
    if (done[i]) return;
    const near = points.flatMap((q, j) => (!done[j] && j >= i && Math.abs(q.x - p.x) < reach && Math.abs(q.y - p.y) < reach ? [j] : []));
    near.forEach((j, k) => {
      shift[j] = k - (near.length - 1) / 2;
      done[j] = true;
    });
  });
  return shift;
}

const MEASURES = ['killed', 'injured', 'casualties', 'missing', 'abducted', 'arrested', 'escaped', 'freed', 'surrendered', 'displaced', 'transferred', 'held', 'participants'];

/** Figures about the event itself, in the order in which people ask for them; then those about other things. */
export function arrange(figures: Figure[]): { measure: string; own: boolean; figures: Figure[] }[] {
  const groups = new Map<string, { measure: string; own: boolean; figures: Figure[] }>();
  for (const figure of figures) {
    const own = figure.subject === 'event';
    const key = `${own ? 0 : 1}${figure.measure}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { measure: figure.measure, own, figures: [] }));
    group.figures.push(figure);
  }
  const rank = (measure: string) => (MEASURES.indexOf(measure) + 1 || MEASURES.length + 1) - 1;
  return [...groups.values()].sort((a, b) => Number(b.own) - Number(a.own) || rank(a.measure) - rank(b.measure));
}

/** All moments at which an event's reports speak. */
export function moments(event: LedgerEvent): number[] {
  const all = event.figures.flatMap((f) => f.claims.map(timeOf)).filter((t): t is number => t != null);
  return all;
}

/** Reports with their copies folded under them. */
export function foldCopies<R extends Pick<LedgerReport, 'id' | 'copyOf'>>(reports: R[]): { report: R; copies: R[] }[] {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const root = (report: R): R => {
    const seen = new Set<string>();
    let r = report;
    while (r.copyOf && byId.has(r.copyOf) && !seen.has(r.id)) {
      seen.add(r.id);
      r = byId.get(r.copyOf)!;
    }
    return r;
  };
  const folded = new Map<string, { report: R; copies: R[] }>();
  for (const report of reports) {
    const original = root(report);
    let entry = folded.get(original.id);
    if (!entry) folded.set(original.id, (entry = { report: original, copies: [] }));
    if (report.id !== original.id) entry.copies.push(report);
  }
  return [...folded.values()];
}
