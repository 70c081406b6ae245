export interface Piece {
  text: string;
  lit: boolean;
}

/**
 * A text in pieces, those that were found lit. Offsets are UTF-16; what lies outside the text, overlaps or would cut
 * a character in two is put right. The pieces make up the whole text, so nothing of it is ever read as markup.
 */
export function highlight(text: string, ranges: { begin: number; end: number }[]): Piece[] {
  const whole = (at: number) => (at > 0 && at < text.length && isLow(text.charCodeAt(at)) ? at - 1 : at);
  const sorted = ranges
    .map((r) => ({ begin: whole(Math.max(0, Math.min(text.length, r.begin))), end: Math.max(0, Math.min(text.length, r.end)) }))
    .map((r) => ({ begin: r.begin, end: r.end < text.length && isLow(text.charCodeAt(r.end)) ? r.end + 1 : r.end }))
    .filter((r) => r.end > r.begin)
    .sort((a, b) => a.begin - b.begin || a.end - b.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (const range of sorted) {
    const begin = Math.max(at, range.begin);
    if (range.end <= begin) continue;
    if (begin > at) pieces.push({ text: text.slice(at, begin), lit: false });
    const last = pieces.at(-1);
    if (last?.lit && begin === at) last.text += text.slice(begin, range.end);
    else pieces.push({ text: text.slice(begin, range.end), lit: true });
    at = range.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), lit: false });
  return pieces;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
