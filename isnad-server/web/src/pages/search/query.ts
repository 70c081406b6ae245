import { isDay } from '../events/filters';

/** What is searched for, as it stands in the address. */
export interface Query {
  q: string;
  source: string[];
  type: string[];
  from: string;
  to: string;
}

const LONGEST = 400;

export function readQuery(params: URLSearchParams): Query {
  const many = (key: string) => [...new Set(params.getAll(key).map((v) => v.trim()).filter(Boolean))];
  const day = (key: string) => {
    const value = params.get(key) ?? '';
    return isDay(value) ? value : '';
  };
  return { q: (params.get('q') ?? '').trim().slice(0, LONGEST), source: many('source'), type: many('type'), from: day('from'), to: day('to') };
}

export function writeQuery(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  for (const value of query.source) params.append('source', value);
  for (const value of query.type) params.append('type', value);
  if (query.from) params.set('from', query.from);
  if (query.to) params.set('to', query.to);
  return params;
}
