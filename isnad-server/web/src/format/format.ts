import type { Language, Range } from '../api/types';
import type { Dates, Numerals, Preferences } from '../shell/preferences';

type Style = Pick<Preferences, 'language' | 'numerals' | 'dates'>;

const LEVANT = [
  'كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول',
];

/** Latin digits as those of the reader's choice. */
export function digits(text: string, numerals: Numerals): string {
  if (numerals === 'latn') return text;
  return text.replace(/[0-9]/g, (d) => String.fromCharCode(0x0660 + d.charCodeAt(0) - 48));
}

/**
 * A sentence of the program as the reader wants it: days in the reader's way of writing them, digits of choice, and
 * names in the other script kept together, so that «08-report» does not become «report-08» among Arabic words.
 */
export function prose(text: string, style: Style): string {
  const names = style.language === 'en' ? text.replace(ARABIC, (run) => `${FSI}${run}${PDI}`) : text;
  return names.replace(ASCII, (token) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(token)) return day(token, style);
    if (!/[A-Za-z]/.test(token)) return digits(token, style.numerals);
    return style.language === 'ar' ? `${LRI}${token}${PDI}` : token;
  });
}

const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];
const ASCII = /[A-Za-z0-9](?:[A-Za-z0-9._:/~-]*[A-Za-z0-9])?/g;
const ARABIC = /[\u0600-\u06ff](?:[\u0600-\u06ff\s]*[\u0600-\u06ff])?/g;

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(language: Language, numerals: Numerals): Intl.NumberFormat {
  const id = `n-${language}-${numerals}`;
  let format = cache.get(id) as Intl.NumberFormat | undefined;
  if (!format) {
    format = new Intl.NumberFormat(`${language}-u-nu-${numerals}`, { useGrouping: 'min2' as never });
    cache.set(id, format);
  }
  return format;
}

export function number(value: number, style: Style): string {
  return numberFormat(style.language, style.numerals).format(value);
}

/**
 * A count as a range is spoken of: 12, 87–89, at least 12, at most 12; «–» where nothing is known. In Arabic a
 * bound is put in words: a plus sign would stand on the wrong side of Latin digits.
 */
export function span(low: number | null, high: number | null, style: Style): string {
  const n = (v: number) => number(v, style);
  if (low == null && high == null) return '–';
  if (high == null) return style.language === 'ar' ? `${n(low!)} فأكثر` : `${n(low!)}+`;
  if (low == null) return style.language === 'ar' ? `حتى ${n(high)}` : `≤ ${n(high)}`;
  if (low === high) return n(low);
  // In Arabic the lower bound stands to the right wherever the range is put.
  return style.language === 'ar' ? `${RLI}${n(low)}–${n(high)}${PDI}` : `${n(low)}–${n(high)}`;
}

/** The one number that the estimate is shown as, for the noun after it: 11 قتيلًا, but 5 قتلى. */
export function exact(range: Range | null): { count?: number } {
  return range?.best != null && !(range.high == null && range.low == null) ? { count: range.best } : {};
}

/** The estimate as one short text: its best value, else its range. */
export function estimate(range: Range | null, style: Style): string {
  if (!range) return '–';
  if (range.best != null && !(range.high == null && range.low != null)) return number(range.best, style);
  return span(range.low, range.high, style);
}

function dateFormat(language: Language, numerals: Numerals, kind: string, options: Intl.DateTimeFormatOptions, calendar = 'gregory') {
  const id = `d-${language}-${numerals}-${kind}-${calendar}`;
  let format = cache.get(id) as Intl.DateTimeFormat | undefined;
  if (!format) {
    format = new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : 'ar-EG'}-u-nu-${numerals}-ca-${calendar}`, {
      ...options,
      timeZone: 'UTC',
    });
    cache.set(id, format);
  }
  return format;
}

/** The parts of an ISO day (2022-01-20, also 2022-01 and 2022) or moment, in UTC; null where it is neither. */
export function instant(iso: string | null | undefined): Date | null {
  if (!iso) return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return null;
  // Moments without a zone are the outlet's wall clock, and are shown as they are.
  const full = iso.length > 10 ? new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}Z`) : new Date(Date.UTC(+match[1]!, +(match[2] ?? 1) - 1, +(match[3] ?? 1)));
  return Number.isNaN(full.getTime()) ? null : full;
}

function words(date: Date, precision: string, style: Style): string {
  const month = precision === 'month';
  const options: Intl.DateTimeFormatOptions =
    precision === 'year' ? { year: 'numeric' } : month ? { year: 'numeric', month: 'long' } : { year: 'numeric', month: style.language === 'ar' ? 'long' : 'short', day: 'numeric' };
  if (style.dates === 'hijri') {
    return dateFormat(style.language, style.numerals, `h${precision}`, options, 'islamic-umalqura').format(date).replace(/\s*(AH|هـ)$/, style.language === 'ar' ? ' هـ' : ' AH');
  }
  if (style.dates === 'levant' && style.language === 'ar' && precision !== 'year') {
    const n = (v: number) => digits(String(v), style.numerals);
    const name = LEVANT[date.getUTCMonth()]!;
    return month ? `${name} ${n(date.getUTCFullYear())}` : `${n(date.getUTCDate())} ${name} ${n(date.getUTCFullYear())}`;
  }
  return dateFormat(style.language, style.numerals, `w${precision}`, options).format(date);
}

function precisionOf(iso: string): string {
  return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day';
}

/** A day in the reader's way of writing dates. */
export function day(iso: string | null | undefined, style: Style, precision?: string): string {
  const date = instant(iso);
  if (!date || !iso) return iso ?? '–';
  const p = precision === 'month' || precision === 'year' ? precision : precisionOf(iso);
  if (style.dates === 'iso') return digits(iso.slice(0, p === 'year' ? 4 : p === 'month' ? 7 : 10), style.numerals);
  return words(date, p, style);
}

/** A day with its time, where the moment has one. */
export function moment(iso: string | null | undefined, style: Style): string {
  const date = instant(iso);
  if (!date || !iso) return iso ?? '–';
  if (iso.length <= 10) return day(iso, style);
  // The clock as it is written, whatever its zone: that of the outlet for reports, UTC for the record.
  return `${day(iso.slice(0, 10), style)} ${digits(iso.slice(11, 16), style.numerals)}`;
}

/** Short day for axes and rows: 20 Jan, ٢٠ يناير. */
export function shortDay(iso: string, style: Style, withYear = false): string {
  const date = instant(iso);
  if (!date) return iso;
  if (style.dates === 'iso') return digits(iso.slice(withYear ? 0 : 5, 10), style.numerals);
  if (style.dates === 'levant' && style.language === 'ar') {
    const text = `${date.getUTCDate()} ${LEVANT[date.getUTCMonth()]!}${withYear ? ` ${date.getUTCFullYear()}` : ''}`;
    return digits(text, style.numerals);
  }
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: style.language === 'ar' ? 'long' : 'short', ...(withYear ? { year: 'numeric' } : {}) };
  const calendar = style.dates === 'hijri' ? 'islamic-umalqura' : 'gregory';
  return dateFormat(style.language, style.numerals, withYear ? 'sy' : 's', options, calendar).format(date).replace(/\s*(AH|هـ)$/, '');
}

/** A date value with its end where it lasts. */
export function dateRange(value: { start: string; end: string; precision: string } | null, style: Style): string {
  if (!value) return '–';
  const start = day(value.start, style, value.precision);
  if (!value.end || value.end.slice(0, 10) === value.start.slice(0, 10) || value.precision === 'month' || value.precision === 'year') return start;
  return `${start} – ${day(value.end, style)}`;
}

/** 95 seconds as 1:35, hours as 1:02:03. */
export function duration(seconds: number, style: Style): string {
  const s = Math.max(0, Math.round(seconds));
  const h = Math.floor(s / 3600);
  const m = Math.floor((s % 3600) / 60);
  const two = (v: number) => String(v).padStart(2, '0');
  return digits(h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`, style.numerals);
}
export type { Style as FormatStyle, Dates };
