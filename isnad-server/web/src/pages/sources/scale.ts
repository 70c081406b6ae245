/** The Admiralty scale: how reliable a source is, and how credible what it says. F and 6: cannot be judged. */
export const RELIABILITY = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const CREDIBILITY = [1, 2, 3, 4, 5, 6] as const;

export type Tone = 'good' | 'plain' | 'warn' | 'bad';

/** Green where it can be trusted, red where not; what cannot be judged has no colour. */
export function reliabilityTone(letter: string | null): Tone {
  if (letter === 'A' || letter === 'B') return 'good';
  if (letter === 'C') return 'warn';
  return letter === 'D' || letter === 'E' ? 'bad' : 'plain';
}

export function credibilityTone(number: number | null): Tone {
  if (number === 1 || number === 2) return 'good';
  if (number === 3) return 'warn';
  return number === 4 || number === 5 ? 'bad' : 'plain';
}

export interface Rated {
  name: string;
  reports: number;
  reliability: string | null;
  credibility: number | null;
}

export type Order = 'name' | 'reports' | 'rating';

/** Sources in an order; those not rated come last when ordered by rating. */
export function arrange<T extends Rated>(sources: T[], order: Order, language: string): T[] {
  const names = new Intl.Collator(language);
  const key = (s: Rated) => `${s.reliability ?? 'Z'}${s.credibility ?? 9}`;
  return [...sources].sort((a, b) => {
    if (order === 'reports' && a.reports !== b.reports) return b.reports - a.reports;
    if (order === 'rating' && key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return names.compare(a.name, b.name);
  });
}
