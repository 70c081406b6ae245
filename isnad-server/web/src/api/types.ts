/** The contract of /api/v1. Names and codes are those of docs/codebook.md. Offsets are UTF-16, into the cleaned text. */

export type Language = 'ar' | 'en';
export type Both = Record<Language, string>;

export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}

export interface Session {
  user: string;
  role: 'viewer' | 'analyst' | 'admin';
  mode: 'local' | 'users';
  csrf?: { header: string; token: string } | null;
  version?: string;
  /** Address of a server of map tiles, where one is set up. */
  tiles?: string | null;
}

export interface Code extends Both {
  code: string;
}

export type CodeList =
  | 'types' | 'statuses' | 'means' | 'measures' | 'subjects' | 'classes' | 'sides' | 'qualifiers' | 'precisions'
  | 'standings' | 'estimateStates' | 'factStates' | 'claimants' | 'countries' | 'kinds' | 'datePrecisions' | 'saliences' | 'slots';

export type Codebook = Partial<Record<CodeList, Code[]>>;

export interface DateValue {
  start: string;
  end: string;
  precision: string;
  why?: Both | null;
}

export interface PlaceValue {
  name: string;
  nameEn?: string | null;
  mention?: string;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  precision: string;
  detail?: string | null;
}

export interface ActorValue {
  id: string | null;
  name: string;
  nameEn?: string | null;
  mention?: string;
  aliases?: string[];
}

export interface Range {
  low: number | null;
  best: number | null;
  high: number | null;
  state: EstimateState;
}

export type EstimateState = 'agreed' | 'revised' | 'disputed' | 'single-source' | 'vague' | 'set-by-analyst';
export type FactState = 'agreed' | 'disputed' | 'single-source';
export type Standing = 'current' | 'superseded' | 'part' | 'outlier' | 'repeat';
export type Claimant = 'own' | 'enemy' | 'third-party' | 'unknown';
export type Side = 'perpetrator' | 'target' | 'other' | 'mixed' | 'unknown';

export interface EventSummary {
  id: string;
  type: string;
  status: string;
  date: DateValue | null;
  place: PlaceValue | null;
  perpetrator: ActorValue[];
  target: ActorValue[];
  means: string[];
  killed: Range | null;
  injured: Range | null;
  reports: number;
  independentSources: number;
  disputed: string[];
  changed: string;
  revision: number;
  reviewed: boolean;
}

export interface Teller {
  name: string;
  mention?: string;
  kind?: string | null;
  actorId?: string | null;
  begin?: number;
  end?: number;
}

export interface FactClaim {
  reportId: string;
  attribution: Teller[];
  quote: string;
  begin: number;
  end: number;
}

export interface Fact {
  slot: string;
  values: { value: string; claims: FactClaim[] }[];
  state: FactState;
  why: Both | null;
}

export interface FigureClaim extends FactClaim {
  published: string | null;
  asOf: string | null;
  low: number | null;
  high: number | null;
  qualifier: string;
  claimant: Claimant;
  standing: Standing;
}

export interface Figure {
  measure: string;
  subject: string;
  group: { class: string; side: Side; actorId: string | null; mention?: string | null };
  estimate: Range & { derived?: number | null; why: Both | null };
  claims: FigureClaim[];
}

export interface LedgerReport {
  id: string;
  title?: string | null;
  source: string | null;
  published: string | null;
  url?: string | null;
  salience: string;
  copyOf: string | null;
}

export interface LedgerEvent {
  id: string;
  type: string;
  status: string;
  date: DateValue | null;
  place: PlaceValue | null;
  perpetrator: ActorValue[];
  target: ActorValue[];
  means: string[];
  responsibility: { actor?: ActorValue | string; name?: string; claimedBy?: string }[];
  reports: LedgerReport[];
  facts: Fact[];
  figures: Figure[];
  independentSources: number;
}

export interface Member {
  reportId: string;
  mentionId: string;
  score: number | null;
  reason: string | null;
}

export interface MentionKey {
  report: string;
  mention: string;
}

export interface Decision {
  id: number;
  at: string;
  by: string;
  reason: string | null;
  kind: string;
  parts: { kind: string; slot?: string; value?: unknown; [field: string]: unknown }[];
  /** Of a decision that takes another back: that other. */
  undoes: number | null;
  undoneBy: number | null;
}

export interface Relation {
  kind: 'parent' | 'part' | 'related';
  why: Both | null;
  event: EventSummary;
}

export interface EventDetail {
  event: LedgerEvent;
  state: 'live' | 'merged' | 'withdrawn';
  mergedInto: string | null;
  created: string;
  changed: string;
  revision: number;
  summary?: EventSummary;
  members: Member[];
  relations?: Relation[];
  decisions: Decision[];
  reports: LedgerReport[];
  work?: { seconds: number; edits: number } | null;
  reviewed: unknown;
  /** English, where it is known, for the Arabic names in facts and figures. */
  english?: Record<string, string>;
}

export interface HistoryEntry {
  seq: number;
  at: string;
  kind: string;
  by: string | null;
  rule: string | null;
  otherId: string | null;
  decision: number | string | null;
  fields: { name: string; old: unknown; new: unknown }[];
}

export type Layer = 'event' | 'place' | 'date' | 'actor' | 'quantity' | 'means' | 'attribution' | 'claim';

export interface ReportSpan {
  layer: Layer;
  begin: number;
  end: number;
  label: Both;
  value?: unknown;
  eventId: string | null;
  mentionId: string | null;
  slot: string | null;
  claim: { index: number; measure: string; low: number | null; high: number | null; qualifier?: string; [field: string]: unknown } | null;
}

export interface ReportDetail {
  id: string;
  title: string | null;
  source: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  retrieved: string | null;
  copyOf: string | null;
  copies: string[];
  withdrawn: unknown;
  text: string;
  restored: { begin: number; end: number; original: string }[];
  boilerplate: { begin: number; end: number; kind: string }[];
  spans: ReportSpan[];
  mentions: ReportMention[];
  author?: string | null;
  titleEnd?: number | null;
}

/** An event as one report tells it. */
export interface ReportMention {
  id: string;
  eventId: string | null;
  score: number | null;
  placeEn?: string | null;
  reason: string | null;
  event: {
    type: string;
    status: string;
    salience: string;
    date: DateValue | null;
    place: PlaceValue | null;
    claims: (FactClaim & { measure: string; low: number | null; high: number | null; qualifier: string })[];
  };
}

export interface FacetValue {
  value: string;
  count: number;
  name?: string | null;
  nameEn?: string | null;
}

export type Facets = Partial<
  Record<'type' | 'status' | 'country' | 'actor' | 'perpetrator' | 'target' | 'means' | 'state' | 'sources', FacetValue[]>
>;

export interface Job {
  id: string;
  state: 'running' | 'done' | 'failed';
  done: number;
  total: number;
  reports: { name: string; id: string | null; outcome: 'new' | 'known' | 'failed'; reason: string | null; events: string[] }[];
}

export type ReviewKind = 'uncertain-merge' | 'disputed-figure' | 'low-precision-place' | 'new-name';

export interface ReviewItem {
  kind: ReviewKind;
  event: EventSummary;
  detail: Record<string, unknown>;
  score: number;
}

export interface ReviewPage extends Page<ReviewItem> {
  counts: Partial<Record<ReviewKind, number>>;
}

export interface Source {
  name: string;
  reports: number;
  reliability: string | null;
  credibility: number | null;
  by: string | null;
  at: string | null;
  reason: string | null;
}

export interface Situation {
  features: GeoJSON.FeatureCollection<GeoJSON.Point> | GeoJSON.Feature<GeoJSON.Point>[];
  unplaced?: number;
  curve: { start: string; events: number; low: number; best: number; high: number }[];
  newest: EventSummary[];
  revised: { event: EventSummary; changes: { name?: string; old?: unknown; new?: unknown; kind?: string }[] }[];
  disputed: EventSummary[];
}

export interface SearchHit {
  report: { id: string; title: string | null; source: string | null; published: string | null };
  snippets: { text: string; begin: number; highlights: { begin: number; end: number }[] }[];
  events: EventSummary[];
}

export interface SearchPage extends Page<SearchHit> {
  facets: { source?: FacetValue[]; type?: FacetValue[] };
}

export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  field?: string;
  revision?: number;
  expected?: number;
  event?: string;
  csrf?: { header: string; token: string };
}

export interface DecisionResult {
  decision: Decision;
  events: string[];
  event: string | null;
}

export type DecisionBody =
  | { kind: 'must-link' | 'cannot-link'; a: MentionKey; b: MentionKey }
  | { kind: 'merge'; other: string }
  | { kind: 'split'; mentions: MentionKey[] }
  | {
      kind: 'move-claim';
      claim: { report: string; mention: string; begin: number; end: number; measure: string };
      to: MentionKey | null;
    }
  | { kind: 'correct'; slot: string; value: unknown }
  | {
      kind: 'estimate';
      figure: { measure: string; subject: string; class: string; side: string; actorId: string | null; mention: string | null };
      low: number | null;
      best: number | null;
      high: number | null;
    }
  | { kind: 'accept' };
