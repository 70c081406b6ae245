import { describe, expect, it } from 'vitest';
import { dateRange, day, digits, duration, estimate, instant, moment, number, prose, shortDay, span, type FormatStyle } from '../src/format/format';

const ar: FormatStyle = { language: 'ar', numerals: 'arab', dates: 'words' };
const arLatin: FormatStyle = { language: 'ar', numerals: 'latn', dates: 'words' };
const en: FormatStyle = { language: 'en', numerals: 'latn', dates: 'words' };

describe('numbers', () => {
  it('are in the digits of choice', () => {
    expect(number(45000, en)).toBe('45,000');
    expect(number(3500, en)).toBe('3500');
    expect(number(181, ar)).toBe('١٨١');
    expect(number(45000, ar)).toBe('٤٥٬٠٠٠');
    expect(number(181, arLatin)).toBe('181');
    expect(number(181, { ...en, numerals: 'arab' })).toBe('١٨١');
    expect(digits('2022-01-20', 'arab')).toBe('٢٠٢٢-٠١-٢٠');
  });
  it('say bounds and ranges', () => {
    expect(span(87, 89, en)).toBe('87–89');
    expect(span(12, null, en)).toBe('12+');
    expect(span(null, 12, en)).toBe('≤ 12');
    expect(span(12, null, arLatin)).toBe('12 فأكثر');
    expect(span(null, 12, ar)).toBe('حتى ١٢');
    expect(span(null, null, en)).toBe('–');
    expect(span(7, 7, ar)).toBe('٧');
    expect(span(87, 89, arLatin)).toBe('\u206787–89\u2069');
  });
  it('give the estimate its best value, a bound where it has no end', () => {
    expect(estimate({ low: 87, best: null, high: 89, state: 'disputed' }, en)).toBe('87–89');
    expect(estimate({ low: 181, best: 181, high: 181, state: 'revised' }, en)).toBe('181');
    expect(estimate({ low: 72, best: 72, high: null, state: 'revised' }, en)).toBe('72+');
    expect(estimate(null, en)).toBe('–');
  });
});

describe('dates', () => {
  it('are written as chosen', () => {
    expect(day('2022-01-20', en)).toBe('20 Jan 2022');
    expect(day('2022-01-20', arLatin)).toBe('20 يناير 2022');
    expect(day('2022-01-20', ar)).toBe('٢٠ يناير ٢٠٢٢');
    expect(day('2022-01-20', { ...ar, dates: 'levant' })).toBe('٢٠ كانون الثاني ٢٠٢٢');
    expect(day('2022-01-20', { ...ar, dates: 'iso' })).toBe('٢٠٢٢-٠١-٢٠');
    expect(day('2022-01-20', { ...en, dates: 'iso' })).toBe('2022-01-20');
    expect(day('2022-01-20', { ...arLatin, dates: 'hijri' })).toMatch(/^17 جمادى الآخرة 1443 هـ$/);
  });
  it('say no more than is known', () => {
    expect(day('2022-01', en)).toBe('January 2022');
    expect(day('2022', ar)).toBe('٢٠٢٢');
    expect(day('2022-01-01', en, 'month')).toBe('January 2022');
    expect(day(null, en)).toBe('–');
    expect(day('soon', en)).toBe('soon');
  });
  it('keep the clock of the outlet', () => {
    expect(moment('2022-01-23T18:20', en)).toBe('23 Jan 2022 18:20');
    expect(moment('2022-01-23T18:20:00Z', ar)).toBe('٢٣ يناير ٢٠٢٢ ١٨:٢٠');
    expect(moment('2022-01-23T01:20+03:00', en)).toBe('23 Jan 2022 01:20');
    expect(moment('2022-01-23', en)).toBe('23 Jan 2022');
    expect(instant('2022-01-23T18:20+03:00')?.toISOString()).toBe('2022-01-23T15:20:00.000Z');
  });
  it('are short on axes and long where they last', () => {
    expect(shortDay('2022-01-20', en)).toBe('20 Jan');
    expect(shortDay('2022-01-20', { ...arLatin, dates: 'levant' }, true)).toBe('20 كانون الثاني 2022');
    expect(dateRange({ start: '2022-01-20', end: '2022-01-26', precision: 'day' }, en)).toBe('20 Jan 2022 – 26 Jan 2022');
    expect(dateRange({ start: '2022-01-20', end: '2022-01-20', precision: 'day' }, en)).toBe('20 Jan 2022');
    expect(dateRange(null, en)).toBe('–');
  });
  it('last', () => {
    expect(duration(95, en)).toBe('1:35');
    expect(duration(3723, ar)).toBe('١:٠٢:٠٣');
  });
});

describe('sentences of the program', () => {
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  it('have days and digits as the reader wants them', () => {
    expect(plain(prose('يقول تقرير «2017-05-22»، والعدد 95', ar))).toBe('يقول تقرير «٢٢ مايو ٢٠١٧»، والعدد ٩٥');
    expect(prose('One report says “2017-05-22”.', en)).toBe('One report says “22 May 2017”.');
  });
  it('keep names in the other script together', () => {
    expect(prose('59 أحدث ما ذُكر (08-report عن Reuters.)', arLatin)).toBe('59 أحدث ما ذُكر (\u206608-report\u2069 عن \u2066Reuters\u2069.)');
    expect(prose('08-report', ar)).toBe('\u206608-report\u2069');
    expect(prose('95 (وكالة السراج citing الشرطة) and 12', en)).toBe('95 (\u2068وكالة السراج\u2069 citing \u2068الشرطة\u2069) and 12');
  });
});
