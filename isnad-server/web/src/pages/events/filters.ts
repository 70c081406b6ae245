/** The filters of events as they stand in the address: what can be shared, bookmarked and gone back to. */

/** Filters that may have several values, any of which may hold. */
export const MANY = ['type', 'country', 'actor', 'perpetrator', 'target', 'means', 'state', 'sources', 'status', 'disputed'] as const;
/** Filters that have one value. */
export const ONE = ['q', 'place', 'from', 'to', 'minKilled', 'minSources', 'reviewed', 'near', 'asOf'] as const;

export type Many = (typeof MANY)[number];
export type One = (typeof ONE)[number];

export type Filters = Partial<Record<Many, string[]> & Record<One, string>>;

export const SORTS = ['date', 'killed', 'sources', 'changed', 'type', 'country'] as const;
export type SortKey = (typeof SORTS)[number];
export interface Sort {
  key: SortKey;
  falling: boolean;
}

export const DEFAULT_SORT: Sort = { key: 'date', falling: true };

/** Takes what it knows out of an address; what is unknown or empty is left. */
export function readFilters(params: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const key of MANY) {
    const values = [...new Set(params.getAll(key).map((v) => v.trim()).filter(Boolean))];
    if (values.length) filters[key] = values;
  }
  for (const key of ONE) {
    const value = params.get(key)?.trim();
    if (value && valid(key, value)) filters[key] = value;
  }
  return filters;
}

function valid(key: One, value: string): boolean {
  switch (key) {
    case 'from':
    case 'to':
      return isDay(value);
    case 'minKilled':
    case 'minSources':
      return /^\d{1,9}$/.test(value);
    case 'reviewed':
      return value === 'true' || value === 'false';
    default:
      return value.length <= 200;
  }
}

export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

export function readSort(params: URLSearchParams): Sort {
  const given = params.get('sort') ?? '';
  const key = given.replace(/^-/, '') as SortKey;
  return SORTS.includes(key) ? { key, falling: given.startsWith('-') } : DEFAULT_SORT;
}

/** The address of filters and order, always in one order, so that the same view has the same address. */
export function writeParams(filters: Filters, sort: Sort = DEFAULT_SORT): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of ONE) if (filters[key]) params.set(key, filters[key]);
  for (const key of MANY) for (const value of filters[key] ?? []) params.append(key, value);
  if (sort.key !== DEFAULT_SORT.key || sort.falling !== DEFAULT_SORT.falling) params.set('sort', sortText(sort));
  return params;
}

export function sortText(sort: Sort): string {
  return `${sort.falling ? '-' : ''}${sort.key}`;
}

/** The order after a click on the head of a column: numbers and days begin with the greatest, words with the first. */
export function nextSort(sort: Sort, key: SortKey): Sort {
  if (sort.key === key) return { key, falling: !sort.falling };
  return { key, falling: key !== 'type' && key !== 'country' };
}

export function withValue(filters: Filters, key: Many, value: string, on: boolean): Filters {
  const others = (filters[key] ?? []).filter((v) => v !== value);
  const values = on ? [...others, value] : others;
  const { [key]: _, ...rest } = filters;
  return values.length ? { ...rest, [key]: values } : rest;
}

export function withOne(filters: Filters, key: One, value: string): Filters {
  const { [key]: _, ...rest } = filters;
  const text = value.trim();
  return text && valid(key, text) ? { ...rest, [key]: text } : rest;
}

export interface Chip {
  key: Many | One;
  value: string;
}

/** Every value of every filter that is set, for taking them away one by one. */
export function chips(filters: Filters): Chip[] {
  return [
    ...ONE.flatMap((key) => (filters[key] ? [{ key, value: filters[key] }] : [])),
    ...MANY.flatMap((key) => (filters[key] ?? []).map((value) => ({ key, value }))),
  ];
}

export function without(filters: Filters, chip: Chip): Filters {
  return (MANY as readonly string[]).includes(chip.key) ? withValue(filters, chip.key as Many, chip.value, false) : withOne(filters, chip.key as One, '');
}
