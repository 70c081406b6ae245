import { useMemo } from 'react';
import type { Both, Range } from '../api/types';
import { usePreferences } from '../shell/preferences';
import * as format from './format';

/** Numbers, dates and two-language texts as this reader wants them. */
export function useFormat() {
  const style = usePreferences();
  return useMemo(
    () => ({
      language: style.language,
      rtl: style.language === 'ar',
      n: (value: number) => format.number(value, style),
      digits: (text: string) => format.digits(text, style.numerals),
      span: (low: number | null, high: number | null) => format.span(low, high, style),
      estimate: (range: Range | null) => format.estimate(range, style),
      day: (iso: string | null | undefined, precision?: string) => format.day(iso, style, precision),
      shortDay: (iso: string, withYear?: boolean) => format.shortDay(iso, style, withYear),
      moment: (iso: string | null | undefined) => format.moment(iso, style),
      dateRange: (value: { start: string; end: string; precision: string } | null) => format.dateRange(value, style),
      duration: (seconds: number) => format.duration(seconds, style),
      both: (texts: Both | null | undefined) => (texts ? format.prose(texts[style.language] ?? '', style) : ''),
    }),
    [style],
  );
}

export type Format = ReturnType<typeof useFormat>;
