import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ar } from '../src/i18n/ar';
import { en } from '../src/i18n/en';
import { explore as exploreAr } from '../src/i18n/explore.ar';
import { explore as exploreEn } from '../src/i18n/explore.en';

type Words = { [key: string]: string | Words };

function keys(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`)));
}

/** Plural forms are one thing: Arabic has six of them, English two. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const plain = (words: Words) => [...new Set(keys(words).map((k) => k.replace(PLURAL, '')))].sort();

describe('the words of both languages', () => {
  it('are for the same things', () => {
    expect(plain(ar)).toEqual(plain(en));
    expect(plain(exploreAr)).toEqual(plain(exploreEn));
  });
  it('have all six plural forms in Arabic', () => {
    const all = [...keys(ar), ...keys(exploreAr)];
    for (const key of all.filter((k) => k.endsWith('_other'))) {
      const stem = key.slice(0, -'_other'.length);
      for (const form of ['one', 'two', 'few', 'many']) expect(all, `${stem}_${form}`).toContain(`${stem}_${form}`);
    }
  });
  it('name the same values', () => {
    const text = (words: Words, key: string) => key.split('.').reduce<string | Words>((w, k) => (w as Words)[k]!, words) as string;
    const names = (s: string) => [...s.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();
    for (const [a, e] of [[ar, en], [exploreAr, exploreEn]] as [Words, Words][]) {
      for (const key of keys(e).filter((k) => !PLURAL.test(k))) expect(names(text(a, key)), key).toEqual(names(text(e, key)));
    }
  });
  it('are all there for what the pages ask', () => {
    const sources = (folder: string): string[] => readdirSync(folder).flatMap((f) => (statSync(join(folder, f)).isDirectory() ? sources(join(folder, f)) : /\.tsx?$/.test(f) ? [join(folder, f)] : []));
    const known = new Set([...plain(en), ...plain(exploreEn)]);
    for (const file of sources('src')) {
      for (const match of readFileSync(file, 'utf8').matchAll(/\bt\('([\w.-]+)'/g)) expect(known, `${file}: ${match[1]}`).toContain(match[1]);
    }
  });
});
