import { useQuery } from '@tanstack/react-query';
import { codebookQuery } from '../api/queries';
import type { Code, Codebook, CodeList, Language } from '../api/types';
import { usePreferences } from '../shell/preferences';

export interface Codes {
  label: (list: CodeList, code: string | null | undefined) => string;
  options: (list: CodeList) => { value: string; label: string }[];
}

// A page has hundreds of places that ask for words, and the tables are the same for all of them.
const made = new Map<Language, { of: Codebook | undefined; codes: Codes }>();

/** The codebook's words for its codes, in the reader's language; the code itself where it has none. */
export function useCodes(): Codes {
  const { data } = useQuery(codebookQuery);
  const { language } = usePreferences();
  let known = made.get(language);
  if (!known || known.of !== data) {
    known = { of: data, codes: codesOf(data, language) };
    made.set(language, known);
  }
  return known.codes;
}

function codesOf(data: Codebook | undefined, language: Language): Codes {
  const maps = new Map<CodeList, Map<string, string>>();
  for (const [list, codes] of Object.entries(data ?? {}) as [CodeList, Code[]][]) {
    if (Array.isArray(codes)) maps.set(list, new Map(codes.map((c) => [c.code, c[language] || c.code])));
  }
  const countries = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const label: Codes['label'] = (list, code) => {
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
  const options: Codes['options'] = (list) => [...(maps.get(list) ?? new Map<string, string>())].map(([value, text]) => ({ value, label: text }));
  return { label, options };
}
