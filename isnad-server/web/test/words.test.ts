import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ar } from '../src/i18n/ar';
import { en } from '../src/i18n/en';

/** Every key with what it says; forms of number stand for their key. */
function keys(texts: object, prefix = ''): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') {
      const name = prefix + key.replace(/_(zero|one|two|few|many|other)$/, '');
      all.set(name, [...(all.get(name) ?? []), value]);
    } else for (const [inner, said] of keys(value as object, `${prefix}${key}.`)) all.set(inner, said);
  }
  return all;
}

it('says everything in both languages', () => {
  expect([...keys(ar).keys()].sort()).toEqual([...keys(en).keys()].sort());
});

it('has the six forms of number in Arabic and the two of English', () => {
  const forms = (texts: object, prefix = ''): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]) => {
      if (typeof value !== 'string') return forms(value as object, `${prefix}${key}.`);
      const match = /^(.*)_(zero|one|two|few|many|other)$/.exec(key);
      return match ? [[prefix + match[1]!, match[2]!] as [string, string]] : [];
    });
  const gather = (texts: object) => {
    const all = new Map<string, string[]>();
    for (const [name, form] of forms(texts)) all.set(name, [...(all.get(name) ?? []), form].sort());
    return all;
  };
  for (const [name, found] of gather(ar)) expect([name, found]).toEqual([name, ['few', 'many', 'one', 'other', 'two', 'zero']]);
  for (const [name, found] of gather(en)) expect([name, found]).toEqual([name, ['one', 'other']]);
});

it('asks for the same things within the texts', () => {
  // One and two are words of their own in Arabic, so only what is asked for in addition to the number is compared.
  const asked = (texts: string[]) => [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!)))].sort();
  const arabic = keys(ar);
  for (const [name, texts] of keys(en)) expect([name, asked(arabic.get(name) ?? [])]).toEqual([name, asked(texts)]);
});

it('has all that the pages ask for', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder).flatMap((f) => (statSync(join(folder, f)).isDirectory() ? sources(join(folder, f)) : /\.tsx?$/.test(f) ? [join(folder, f)] : []));
  const known = keys(en);
  for (const file of sources('src')) {
    for (const match of readFileSync(file, 'utf8').matchAll(/\bt\('([\w.-]+)'/g)) expect([...known.keys()], `${file}: ${match[1]}`).toContain(match[1]);
  }
});
