import { segment } from '../../api/client';

/** Where an outlet is rated; names that do not fit into a path have an address of their own. */
export function ratingPath(name: string): string {
  return /[/\\;%]|^\./.test(name) ? `/sources/-?name=${encodeURIComponent(name)}` : `/sources/${segment(name)}`;
}
