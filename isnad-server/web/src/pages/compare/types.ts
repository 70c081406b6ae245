import type { Fact, Figure, LedgerEvent } from '../../api/types';

/** What GET /compare answers: the same as `isnad compare` writes. */
export interface Comparison {
  reports: ComparedReport[];
  events: ComparedEvent[];
}

export interface ComparedReport {
  id: string;
  source: string | null;
  published: string | null;
  title: string | null;
  language?: string | null;
}

export type ComparedEvent = LedgerEvent & {
  /** The event of the record that has one of its mentions, or null. */
  eventId?: string | null;
  comparison: {
    silent: string[];
    agreed: { facts: Fact[]; figures: Figure[] };
    differing: { facts: Fact[]; figures: Figure[] };
    onlyOne: { reportId: string; facts: Fact[]; figures: Figure[] }[];
    wording: Naming[];
  };
};

export interface Naming {
  role: string;
  actorId: string | null;
  name: string | null;
  reports: { reportId: string; mentions: string[]; takingSides: { word: string; sense: string; begin: number; end: number }[] }[];
}
