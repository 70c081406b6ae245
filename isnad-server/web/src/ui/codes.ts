import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { codebookQuery } from '../api/queries';
import type { Code, CodeList } from '../api/types';
import { usePreferences } from '../shell/preferences';

/** The codebook's words for its codes, in the reader's language; the code itself where it has none. */
export function useCodes() {
  const { data } = useQuery(codebookQuery);
  const { language } = usePreferences();
  return useMemo(() => {
    const maps = new Map<CodeList, Map<string, string>>();
    for (const [list, codes] of Object.entries(data ?? {}) as [CodeList, Code[]][]) {
      if (Array.isArray(codes)) maps.set(list, new Map(codes.map((c) => [c.code, c[language] || c.code])));
    }
    const countries = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const label = (list: CodeList, code: string | null | undefined): string => {
      if (!code) return '';
      const known = maps.get(list)?.get(code);
      if (known) return known;
      if (list === 'countries') {
        try {
          return countries.of(code) ?? code;
        } catch {
          return code;
        }
      }
      return code;
    };
    const options = (list: CodeList) => [...(maps.get(list) ?? new Map<string, string>())].map(([value, text]) => ({ value, label: text }));
    return { label, options };
  }, [data, language]);
}
export type Codes = ReturnType<typeof useCodes>;
