/** Spans overlap and hold each other; a page shows text in pieces in a row. This cuts the text so that both fit. */

export interface Span {
  begin: number;
  end: number;
}

export interface Segment<S extends Span> {
  begin: number;
  end: number;
  /** The spans that cover the whole of the segment, the longest first. */
  spans: S[];
}

/**
 * Cuts [0, length) at every begin and end. Offsets outside the text are cut off, and spans that are empty
 * then are left out; the segments are in order, touch, are not empty and make up the whole text.
 */
export function segments<S extends Span>(length: number, spans: S[]): Segment<S>[] {
  const kept = spans.filter((s) => Math.max(0, s.begin) < Math.min(length, s.end));
  const cuts = new Set<number>([0, length]);
  for (const span of kept) {
    cuts.add(Math.max(0, span.begin));
    cuts.add(Math.min(length, span.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const starting = [...kept].sort((a, b) => a.begin - b.begin);
  const result: Segment<S>[] = [];
  let open: S[] = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const begin = places[i]!;
    const end = places[i + 1]!;
    while (next < starting.length && Math.max(0, starting[next]!.begin) <= begin) open.push(starting[next++]!);
    open = open.filter((s) => s.end > begin);
    result.push({ begin, end, spans: [...open].sort((a, b) => b.end - b.begin - (a.end - a.begin) || a.begin - b.begin) });
  }
  return result;
}

/**
 * A lane for every span so that no two that overlap share one: underlines are drawn one below the other. Long
 * spans come first and so get the low lanes.
 */
export function lanes<S extends Span>(spans: S[]): Map<S, number> {
  const order = [...spans].sort((a, b) => a.begin - b.begin || b.end - a.end);
  const ends: number[] = [];
  const result = new Map<S, number>();
  for (const span of order) {
    let lane = ends.findIndex((end) => end <= span.begin);
    if (lane < 0) lane = ends.length;
    ends[lane] = span.end;
    result.set(span, lane);
  }
  return result;
}

/** The same words coded twice in one way (by two events, say) are one thing to show. */
export function gather<S extends Span & { layer: string }>(spans: S[]): (Span & { layer: string; members: S[] })[] {
  const found = new Map<string, Span & { layer: string; members: S[] }>();
  for (const span of spans) {
    const key = `${span.layer}:${span.begin}:${span.end}`;
    const known = found.get(key);
    if (known) known.members.push(span);
    else found.set(key, { layer: span.layer, begin: span.begin, end: span.end, members: [span] });
  }
  return [...found.values()];
}
