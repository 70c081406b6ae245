import { useSyncExternalStore } from 'react';
import type { Language } from '../api/types';

export type Numerals = 'latn' | 'arab';
export type Dates = 'words' | 'levant' | 'hijri' | 'iso';
export type Scheme = 'light' | 'dark';

/** What the reader chose about the looks of everything; kept in this browser. */
export interface Preferences {
  language: Language;
  scheme: Scheme;
  numerals: Numerals;
  dates: Dates;
}

const key = 'isnad.preferences';

function initial(): Preferences {
  let kept: Partial<Preferences> = {};
  try {
    kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>;
  } catch {
    // Unreadable preferences are none.
  }
  // first.js has settled language and scheme before the first paint.
  const root = document.documentElement;
  return {
    language: root.lang === 'en' ? 'en' : 'ar',
    scheme: root.getAttribute('data-mantine-color-scheme') === 'dark' ? 'dark' : 'light',
    numerals: kept.numerals === 'arab' ? 'arab' : 'latn',
    dates: kept.dates && ['words', 'levant', 'hijri', 'iso'].includes(kept.dates) ? kept.dates : 'words',
  };
}

let current: Preferences | null = null;
const listeners = new Set<() => void>();

export function preferences(): Preferences {
  return (current ??= initial());
}

export function prefer(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  const root = document.documentElement;
  root.lang = current.language;
  root.dir = direction(current.language);
  root.setAttribute('data-mantine-color-scheme', current.scheme);
  for (const listener of listeners) listener();
}

export function direction(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
