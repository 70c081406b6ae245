import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, readSort, writeParams, type Filters, type Sort } from './filters';

/** Filters and order of the address, and how to change them; every change can be gone back on unless it replaces. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(text)), [text]);
  const sort = useMemo(() => readSort(new URLSearchParams(text)), [text]);
  const set = useCallback(
    (next: Filters, options?: { sort?: Sort; replace?: boolean }) =>
      setParams((before) => writeParams(next, options?.sort ?? readSort(before)), { replace: options?.replace ?? false, preventScrollReset: true }),
    [setParams],
  );
  return { filters, sort, set };
}
