/** When this reader was here before, kept in this browser. */

const LAST = 'isnad.lastVisit';
const SINCE = 'isnad.since';

export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * The moment of the visit before this one, or null on the first. A visit lasts as long as the tab: reading the page
 * again does not make its news old.
 *
 * @param local what outlasts the tab
 * @param tab what lasts as long as the tab
 */
export function beginVisit(local: Keep, tab: Keep, now: string): string | null {
  try {
    const going = tab.getItem(SINCE);
    if (going !== null) return going || null;
    const before = local.getItem(LAST);
    const since = before && isMoment(before) ? before : null;
    tab.setItem(SINCE, since ?? '');
    local.setItem(LAST, now);
    return since;
  } catch {
    // Storage may be forbidden: then every visit is the first.
    return null;
  }
}

/** What has been listed so far has been seen. */
export function seen(local: Keep, tab: Keep, now: string): string {
  try {
    tab.setItem(SINCE, now);
    local.setItem(LAST, now);
  } catch {
    // As above.
  }
  return now;
}

export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
