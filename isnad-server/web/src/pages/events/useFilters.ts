import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, readSort, writeParams, type Filters, type Sort } from './filters';

/**
 * Filters and order of the address, and how to change them; every change can be gone back on unless it replaces.
 *
 * `keep` are other parameters of the page, which stay as they are (one word or several, parted by spaces).
 */
export function useFilters(keep = '') {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const filters = useMemo(() => readFilters(new URLSearchParams(text)), [text]);
  const sort = useMemo(() => readSort(new URLSearchParams(text)), [text]);
  const set = useCallback(
    (next: Filters, options?: { sort?: Sort; replace?: boolean }) =>
      setParams((before) => {
        const after = writeParams(next, options?.sort ?? readSort(before));
        for (const key of keep.split(' ')) for (const value of before.getAll(key)) after.append(key, value);
        return after;
      }, { replace: options?.replace ?? false, preventScrollReset: true }),
    [setParams, keep],
  );
  return { params, setParams, filters, sort, set };
}
