import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportDetail, ReportSpan } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { useCodes } from '../../ui/codes';
import { qualifierOf } from '../event/LedgerPicture';
import { gather, lanes, segments, type Span } from './segments';
import css from './ReportPage.module.css';

type Piece =
  | (Span & { sort: 'coded'; layer: string; members: ReportSpan[] })
  | (Span & { sort: 'restored'; original: string })
  | (Span & { sort: 'boilerplate'; kind: string })
  | (Span & { sort: 'words' })
  | (Span & { sort: 'title' });

interface Card {
  pieces: Piece[];
  text: string;
  x: number;
  y: number;
}

/** The cleaned text with all that was coded from it; pointing at words, or going there by keyboard, tells what. */
export function ReportText({ report, spans, words }: { report: ReportDetail; spans: ReportSpan[]; words: { begin: number; end: number } | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const box = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLElement | null>(null);
  const [card, setCard] = useState<Card | null>(null);
  const hiding = useRef<ReturnType<typeof setTimeout>>(undefined);

  const { cut, lane } = useMemo(() => {
    const coded = gather(spans).map((s) => ({ ...s, sort: 'coded' as const }));
    const pieces: Piece[] = [
      ...coded,
      ...report.restored.map((r) => ({ ...r, sort: 'restored' as const })),
      ...report.boilerplate.map((b) => ({ ...b, sort: 'boilerplate' as const })),
      ...(words ? [{ ...words, sort: 'words' as const }] : []),
      ...(report.titleEnd ? [{ begin: 0, end: report.titleEnd, sort: 'title' as const }] : []),
    ];
    return { cut: segments(report.text.length, pieces), lane: lanes(coded) };
  }, [report, spans, words]);

  useLayoutEffect(() => {
    if (!words || !target.current) return;
    target.current.scrollIntoView({ block: 'center' });
    target.current.focus({ preventScroll: true });
  }, [words, report.id]);

  useEffect(() => {
    const away = (event: KeyboardEvent) => event.key === 'Escape' && setCard(null);
    window.addEventListener('keydown', away);
    return () => {
      window.removeEventListener('keydown', away);
      clearTimeout(hiding.current);
    };
  }, []);

  const show = (element: HTMLElement, pieces: Piece[], text: string) => {
    clearTimeout(hiding.current);
    const frame = box.current!.getBoundingClientRect();
    const at = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const width = Math.min(340, frame.width);
    const middle = at.left + at.width / 2 - frame.left;
    setCard({ pieces, text, x: Math.max(0, Math.min(frame.width - width, middle - width / 2)), y: element.getBoundingClientRect().bottom - frame.top + 8 });
  };
  const hideSoon = () => {
    clearTimeout(hiding.current);
    hiding.current = setTimeout(() => setCard(null), 220);
  };

  let first = true;
  return (
    <div ref={box} className={css.textBox}>
      <div className={css.text} lang={report.language ?? 'ar'} dir={report.language && report.language !== 'ar' ? 'auto' : 'rtl'}>
        {cut.map((piece) => {
          const text = report.text.slice(piece.begin, piece.end);
          if (piece.spans.length === 0) return <span key={piece.begin}>{text}</span>;
          const coded = piece.spans.filter((s) => s.sort === 'coded');
          const marked = piece.spans.some((s) => s.sort === 'words');
          const pad = piece.spans.some((s) => s.sort === 'boilerplate');
          const title = piece.spans.some((s) => s.sort === 'title');
          const restored = piece.spans.some((s) => s.sort === 'restored');
          const isTarget = marked && first;
          if (marked) first = false;
          const tells = coded.length > 0 || restored || pad;
          // Words are one stop of the keyboard where a span begins, not at every cut within it.
          const stop = isTarget || piece.spans.some((s) => s.begin === piece.begin && (s.sort === 'coded' || s.sort === 'restored'));
          return (
            <span
              key={piece.begin}
              ref={isTarget ? (element) => void (target.current = element) : undefined}
              className={[css.piece, title && css.titled, marked && css.words, pad && css.boilerplate, restored && css.restored].filter(Boolean).join(' ')}
              style={coded.length ? underline(coded.map((s) => [s.layer, lane.get(s as never) ?? 0])) : undefined}
              tabIndex={stop ? 0 : undefined}
              role={stop && tells ? 'button' : undefined}
              aria-label={stop && tells ? `${text} — ${piece.spans.map((s) => name(s, t)).filter(Boolean).join(t('app.comma'))}` : undefined}
              data-layers={coded.map((s) => s.layer).join(' ') || undefined}
              data-words={marked || undefined}
              onMouseEnter={tells ? (e) => show(e.currentTarget, piece.spans, text) : undefined}
              onMouseLeave={tells ? hideSoon : undefined}
              onFocus={tells && stop ? (e) => e.currentTarget.matches(':focus-visible') && show(e.currentTarget, piece.spans, text) : undefined}
              onBlur={tells && stop ? hideSoon : undefined}
              onClick={tells ? (e) => show(e.currentTarget, piece.spans, text) : undefined}
              onKeyDown={tells && stop ? (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); show(e.currentTarget, piece.spans, text); } } : undefined}
            >
              {text}
            </span>
          );
        })}
      </div>
      {card && (
        <div className={css.card} style={{ left: card.x, top: card.y }} role="tooltip" dir={f.rtl ? 'rtl' : 'ltr'} onMouseEnter={() => clearTimeout(hiding.current)} onMouseLeave={hideSoon} onFocus={() => clearTimeout(hiding.current)} onBlur={hideSoon}>
          <CardRows pieces={card.pieces} />
        </div>
      )}
    </div>
  );
}

function name(piece: Piece, t: (key: string) => string): string {
  if (piece.sort === 'coded') return t(`layer.${piece.layer}`);
  if (piece.sort === 'boilerplate') return t('report.boilerplate');
  return '';
}

/** Underlines one below the other, each in its layer's colour and lane. */
function underline(marks: [layer: string, lane: number][]): React.CSSProperties {
  const deepest = Math.min(4, Math.max(...marks.map(([, lane]) => lane)));
  return {
    backgroundImage: marks.map(([layer]) => `linear-gradient(var(--layer-${layer}), var(--layer-${layer}))`).join(', '),
    backgroundSize: marks.map(() => '100% 2px').join(', '),
    backgroundPosition: marks.map(([, lane]) => `0 calc(100% - ${(4 - Math.min(4, lane)) * 3}px)`).join(', '),
    backgroundRepeat: 'no-repeat',
    ['--tint' as string]: `color-mix(in srgb, var(--layer-${marks[marks.length - 1]![0]}) 9%, transparent)`,
    ['--deep' as string]: String(deepest),
  };
}

function CardRows({ pieces }: { pieces: Piece[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  return (
    <>
      {pieces.map((piece, i) => {
        if (piece.sort === 'words' || piece.sort === 'title') return null;
        if (piece.sort === 'restored') return <p key={i} className={css.row}>{t('report.restored', { text: piece.original })}</p>;
        if (piece.sort === 'boilerplate') return <p key={i} className={css.row}>{t('report.boilerplate')}</p>;
        const seen = new Set<string>();
        return (
          <div key={i} className={css.row} data-layer={piece.layer}>
            <span className={css.rowLayer}><span className={css.swatch} aria-hidden="true" />{t(`layer.${piece.layer}`)}</span>
            {piece.members.map((m, k) => {
              const claim = m.claim;
              const said = claim
                ? `${codes.label('measures', claim.measure)}: ${t(`qualified.${qualifierOf({ low: claim.low, high: claim.high, qualifier: String(claim.qualifier ?? 'exact') })}`, { n: f.span(claim.low ?? claim.high, claim.high ?? claim.low) })}`
                : f.both(m.label) || (typeof m.value === 'string' ? m.value : '');
              const line = `${said}|${m.eventId}`;
              if (seen.has(line)) return null;
              seen.add(line);
              return (
                <span key={k} className={css.rowValue}>
                  <bdi>{said}</bdi>
                  {m.eventId && <Link to={`/events/${encodeURIComponent(m.eventId)}`} className={css.rowLink}>{t('report.toEvent')}</Link>}
                </span>
              );
            })}
          </div>
        );
      })}
    </>
  );
}
