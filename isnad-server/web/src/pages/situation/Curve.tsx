import { scaleLinear } from 'd3-scale';
import { useId, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat';
import { useWidth } from '../../ui/useWidth';
import css from './Curve.module.css';
import { band, bins, named, steps, unitFor, type Bin, type Count, type Unit } from './curve';

const AXIS = 44;
const TOP = 14;
const KILLED = 170;
const GAP = 26;
const EVENTS = 54;
const FOOT = 24;
const HEIGHT = TOP + KILLED + GAP + EVENTS + FOOT;

/** Killed as a line in its band, and events as columns below it, over one axis of time. */
export function Curve({ counts, wanted, onNarrow }: { counts: Count[]; wanted: Unit; onNarrow: (from: string, to: string) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const clip = useId();
  const [at, setAt] = useState<number | null>(null);
  const plot = Math.max(0, width - AXIS - 6);
  const unit = useMemo(() => unitFor(counts, wanted, Math.max(24, Math.floor(plot / 3.6))), [counts, wanted, plot]);
  const all = useMemo(() => bins(counts, unit), [counts, unit]);
  const unitName = t(`situation.unit${unit[0]!.toUpperCase()}${unit.slice(1)}`);
  if (all.length === 0) return <p className="dim">{t('situation.none')}</p>;

  const px = (across: number) => (f.rtl ? width - AXIS - across : AXIS + across);
  const column = plot / all.length;
  const edge = (i: number) => px(i * column);
  const killed = scaleLinear([0, Math.max(1, ...all.map((b) => b.high))], [TOP + KILLED, TOP]).nice(4);
  const base = TOP + KILLED + GAP + EVENTS;
  const events = scaleLinear([0, Math.max(1, ...all.map((b) => b.events))], [base, base - EVENTS]);
  const name = (bin: Bin) => (unit === 'year' ? f.day(bin.start, 'year') : unit === 'month' ? f.day(bin.start, 'month') : unit === 'week' ? `${f.shortDay(bin.start)} – ${f.day(bin.end)}` : f.day(bin.start));
  const short = (bin: Bin, i: number) => (unit === 'year' || (unit === 'month' && all.length > 18) ? f.day(bin.start, 'year') : unit === 'month' ? f.day(bin.start, 'month') : f.shortDay(bin.start, i === 0));
  const ticks = named(all, unit, Math.max(2, Math.floor(plot / 110)));
  const hit = (event: PointerEvent<SVGSVGElement>): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = f.rtl ? width - AXIS - (event.clientX - box.left) : event.clientX - box.left - AXIS;
    const i = Math.floor(across / column);
    return i >= 0 && i < all.length ? i : null;
  };
  const lit = at != null ? all[at] : undefined;

  return (
    <div ref={frame} className={css.frame}>
      {width > 0 && (
        <div className={css.canvas}>
          <svg
            width={width} height={HEIGHT} className={css.svg} role="img" aria-label={t('situation.curveOf', { unit: unitName })}
            onPointerMove={(e) => setAt(hit(e))} onPointerLeave={() => setAt(null)}
            onClick={(e) => {
              const i = hit(e as unknown as PointerEvent<SVGSVGElement>);
              if (i != null && all[i]!.events > 0) onNarrow(all[i]!.start, all[i]!.end);
            }}
          >
            <clipPath id={clip}><rect x={f.rtl ? 0 : AXIS} y={0} width={Math.max(0, width - AXIS)} height={HEIGHT} /></clipPath>
            {killed.ticks(4).filter(Number.isInteger).map((value) => (
              <g key={value}>
                <line x1={px(0)} x2={px(plot)} y1={killed(value)} y2={killed(value)} className={value === 0 ? css.axis : css.grid} />
                <text x={px(-8)} y={killed(value) + 4} textAnchor="end" className={css.tick} style={f.rtl ? { direction: 'rtl' } : undefined}>{f.n(value)}</text>
              </g>
            ))}
            <line x1={px(0)} x2={px(plot)} y1={base} y2={base} className={css.axis} />
            <text x={px(-8)} y={events(events.domain()[1]!) + 8} textAnchor="end" className={css.tick} style={f.rtl ? { direction: 'rtl' } : undefined}>{f.n(events.domain()[1]!)}</text>
            {lit && <rect x={Math.min(edge(at!), edge(at! + 1))} y={TOP} width={column} height={base - TOP} className={css.lit} />}
            <g clipPath={`url(#${clip})`}>
              {column >= 3
                ? all.map((bin, i) => bin.high > 0 && <rect key={i} x={Math.min(edge(i), edge(i + 1)) + gapOf(column)} width={column - 2 * gapOf(column)} y={killed(bin.best)} height={killed(0) - killed(bin.best)} className={css.under} />)
                : <path d={band(all.map(() => 0), all.map((b) => b.best), edge, killed)} className={css.under} />}
              <path d={band(all.map((b) => b.low), all.map((b) => b.high), edge, killed)} className={css.band} />
              <path d={steps(all.map((b) => b.best), edge, killed)} className={css.best} />
              {all.map((bin, i) => bin.events > 0 && (
                <rect key={i} x={Math.min(edge(i), edge(i + 1)) + gapOf(column)} width={Math.max(1.5, column - 2 * gapOf(column))} y={events(bin.events)} height={base - events(bin.events)} className={css.events} />
              ))}
            </g>
            <text x={px(0)} y={TOP - 3} className={css.caption} style={f.rtl ? { direction: 'rtl' } : undefined}>{t('situation.killed')}</text>
            <text x={px(0)} y={base - EVENTS - 8} className={css.caption} style={f.rtl ? { direction: 'rtl' } : undefined}>{t('situation.events')}</text>
            {ticks.map((i) => {
              const bin = all[i]!;
              // A name that would leave the picture at its end is put before its mark.
              const late = i * column > plot - 60;
              return (
                <g key={i}>
                  <line x1={edge(i)} x2={edge(i)} y1={base} y2={base + 5} className={css.axis} />
                  <text x={edge(i)} y={base + 18} textAnchor={late ? 'end' : 'start'} className={css.tick} style={f.rtl ? { direction: 'rtl' } : undefined}>{short(bin, i)}</text>
                </g>
              );
            })}
          </svg>
          {lit && lit.events > 0 && (
            <div className={css.tip} style={{ insetInlineStart: Math.max(0, Math.min(width - 210, AXIS + (at! + 0.5) * column - 105)) }} aria-hidden="true">
              <strong>{name(lit)}</strong>
              <span>{t('map.events', { count: lit.events, n: f.n(lit.events) })}</span>
              <span>{t('map.killed', { n: f.n(lit.best) })}{lit.low !== lit.high && <> <bdi>({f.span(lit.low, lit.high)})</bdi></>}</span>
            </div>
          )}
        </div>
      )}
      {unit !== wanted && <p className={css.coarse}>{t('situation.coarse', { unit: unitName })}</p>}
      <details className={css.details}>
        <summary>{t('situation.asTable')}</summary>
        <div className={css.scroll} tabIndex={0} role="region" aria-label={t('situation.curve')}>
          <table className={css.table}>
            <thead>
              <tr><th scope="col">{t('situation.span')}</th><th scope="col">{t('situation.events')}</th><th scope="col">{t('situation.killed')}</th><th scope="col">{t('situation.bandOf')}</th></tr>
            </thead>
            <tbody>
              {all.filter((bin) => bin.events > 0).reverse().map((bin) => (
                <tr key={bin.start}>
                  <th scope="row"><button type="button" className={css.narrow} onClick={() => onNarrow(bin.start, bin.end)} title={t('situation.narrowTo')}>{name(bin)}</button></th>
                  <td>{f.n(bin.events)}</td>
                  <td>{f.n(bin.best)}</td>
                  <td><bdi>{f.span(bin.low, bin.high)}</bdi></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

/** Room between columns, where there is room for it. */
function gapOf(column: number): number {
  return column > 14 ? 2 : column > 6 ? 0.75 : 0;
}
