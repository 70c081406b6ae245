import type { Language, PlaceValue } from '../api/types';

/** A place's name in the reader's language, and the other where it is known. */
export function placeNames(place: Pick<PlaceValue, 'name' | 'nameEn'>, language: Language): { main: string; other: string | null } {
  if (language === 'en' && place.nameEn) return { main: place.nameEn, other: place.name };
  return { main: place.name, other: place.nameEn ?? null };
}
