import type { FacetValue } from '../../api/types';

/** What is asked for stays visible though nothing has it now. */
export function withChosen(values: FacetValue[], chosen: string[]): FacetValue[] {
  const known = new Set(values.map((v) => v.value));
  return [...values, ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, count: 0 }))];
}
