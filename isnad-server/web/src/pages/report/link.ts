/** The address of words in a report: opens it, scrolls to them and marks them. */
export function reportLink(report: string, words?: { begin: number; end: number } | null, event?: string): string {
  const from = event ? `?event=${encodeURIComponent(event)}` : '';
  return `/reports/${encodeURIComponent(report)}${from}${words ? `#${words.begin}-${words.end}` : ''}`;
}

/** The words that an address points to; null where it points to none. */
export function wordsOf(hash: string): { begin: number; end: number } | null {
  const match = /^#(\d{1,9})-(\d{1,9})$/.exec(hash);
  if (!match) return null;
  const begin = Number(match[1]);
  const end = Number(match[2]);
  return end > begin ? { begin, end } : null;
}
