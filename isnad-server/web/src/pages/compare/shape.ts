import type { Figure, FigureClaim, LedgerEvent } from '../../api/types';
import type { ComparedEvent, ComparedReport } from './types';

const LETTERS = { ar: 'أبجدهوزح', en: 'ABCDEFGH' };

/** A letter for every report, by which it is pointed to all over the page. */
export function letters(reports: ComparedReport[], language: 'ar' | 'en'): Map<string, string> {
  return new Map(reports.map((report, i) => [report.id, LETTERS[language][i] ?? String(i + 1)]));
}

/** Events that several reports tell of, and those of one alone. */
export function parted(events: ComparedEvent[]): { shared: ComparedEvent[]; alone: ComparedEvent[] } {
  return { shared: events.filter((e) => e.reports.length > 1), alone: events.filter((e) => e.reports.length <= 1) };
}

/** A part of a total that also has a figure of its own is shown there, not twice. */
export function shownApart(claim: FigureClaim, figure: Figure, event: LedgerEvent): boolean {
  if (claim.standing !== 'part') return false;
  return event.figures.some(
    (other) => !sameFigure(other, figure) && other.claims.some((c) => c.reportId === claim.reportId && c.begin === claim.begin && c.end === claim.end && c.standing !== 'part'),
  );
}

function sameFigure(a: Figure, b: Figure): boolean {
  return a.measure === b.measure && a.subject === b.subject && a.group.class === b.group.class && a.group.side === b.group.side && a.group.actorId === b.group.actorId && (a.group.mention ?? null) === (b.group.mention ?? null);
}

/** Claims in whose words nothing differs, once each. */
export function distinct<T extends { reportId: string; begin: number; end: number }>(claims: T[]): T[] {
  const known = new Set<string>();
  return claims.filter((claim) => {
    const key = `${claim.reportId}|${claim.begin}|${claim.end}`;
    return known.size < known.add(key).size;
  });
}

/** Words that take sides, gathered by what they do. */
export function bySense(words: { word: string; sense: string }[]): [string, string[]][] {
  const found = new Map<string, Set<string>>();
  for (const { word, sense } of words) {
    const key = sense.trim().replace(/\s+/g, '-');
    found.set(key, (found.get(key) ?? new Set()).add(word));
  }
  return [...found].map(([sense, said]) => [sense, [...said]]);
}
