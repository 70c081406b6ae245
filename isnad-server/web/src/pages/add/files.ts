/** Files on their way to the server. */

export const MOST_FILES = 100;

/** The formats that are read; only advice, since the server looks into the file. */
export const ACCEPT = '.txt,.text,.html,.htm,.xhtml,.pdf,.docx,.json,.jsonl,.ndjson,.gz';

const KNOWN = /\.(txt|text|html?|xhtml|pdf|docx|jsonl?|ndjson)(\.gz)?$/i;

export function looksReadable(name: string): boolean {
  return KNOWN.test(name);
}

/** What was chosen before and now, the same file once (by name, size and time). */
export function gather(before: File[], more: File[]): File[] {
  const key = (file: File) => `${file.name}|${file.size}|${file.lastModified}`;
  const known = new Set(before.map(key));
  const all = [...before];
  for (const file of more) {
    if (known.has(key(file))) continue;
    known.add(key(file));
    all.push(file);
  }
  return all;
}

export function size(bytes: number): { value: number; unit: 'B' | 'kB' | 'MB' } {
  if (bytes < 1000) return { value: bytes, unit: 'B' };
  if (bytes < 1_000_000) return { value: Math.round(bytes / 100) / 10, unit: 'kB' };
  return { value: Math.round(bytes / 100_000) / 10, unit: 'MB' };
}

export function isAddress(text: string): boolean {
  try {
    const url = new URL(text.trim());
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.length > 0;
  } catch {
    return false;
  }
}
