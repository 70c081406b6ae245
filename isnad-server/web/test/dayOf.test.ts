import { describe, expect, it } from 'vitest';
import { dayOf } from '../src/format/dayOf';

describe('a day that somebody wrote', () => {
  it('is taken year first and day first, with any mark between', () => {
    for (const written of ['2022-01-20', '2022/1/20', '20.01.2022', ' 20/1/2022 ', '20-1-2022']) expect(dayOf(written)).toBe('2022-01-20');
  });
  it('is taken in the digits of all three scripts, marks of direction left out', () => {
    expect(dayOf('٢٠٢٢-٠١-٢٠')).toBe('2022-01-20');
    expect(dayOf('۲۰/۱/۲۰۲۲')).toBe('2022-01-20');
    expect(dayOf('\u200f٢٠٢٢-٠١-٢٠')).toBe('2022-01-20');
  });
  it('must be one of the calendar', () => {
    expect(dayOf('2024-02-29')).toBe('2024-02-29');
    for (const written of ['2022-02-29', '2022-13-01', '31/4/2022', '2022-00-10', '0000-01-01']) expect(dayOf(written)).toBeUndefined();
  });
  it('is neither a part of one nor words', () => {
    for (const written of ['2022', '2022-01', '20 يناير 2022', 'yesterday', '2022-01-20T10:00', '20-01-22']) expect(dayOf(written)).toBeUndefined();
    expect(dayOf('  ')).toBe('');
  });
});
