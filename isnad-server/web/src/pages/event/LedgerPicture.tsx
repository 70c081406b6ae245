import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Figure, FigureClaim, LedgerEvent } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge, claimantTone, stateTone } from '../../ui/Badge';
import { Chain } from '../../ui/Chain';
import { useCodes } from '../../ui/codes';
import { useLater } from '../../ui/useLater';
import { useWidth } from '../../ui/useWidth';
import { reportLink } from '../report/link';
import css from './LedgerPicture.module.css';
import { figureKey, useFigureTitle } from './figures';
import { Mark } from './Mark';
import { arrange, aside, dodge, linear, moments, ticks, timeOf, timeScale, valueDomain, valueOf, type TimeScale } from './picture';

const LABEL = 50;
const AXIS = 46;
const PAD = 16;
/** Strips beyond so many pixels are made after the first have been painted. */
const FIRST = 900;
/** On paper the width cannot be measured: the strips are made as wide as this, and made smaller by their style. */
const PAPER = 860;

/**
 * The ledger as a picture: for every figure a strip with time across and the claimed value up, a mark for
 * every claim with its chain beside it, and the estimate as a band. All strips share the scale of time.
 */
export function LedgerPicture({ event, english, printing = false, actions }: {
  event: LedgerEvent; english?: Record<string, string>; printing?: boolean; actions?: (figure: Figure, claim?: FigureClaim) => ReactNode;
}) {
  const { t } = useTranslation();
  const codes = useCodes();
  const frame = useRef<HTMLDivElement>(null);
  const measured = useWidth(frame);
  const width = printing ? PAPER : measured;
  const later = useLater();
  const groups = useMemo(() => {
    // On paper a count that stands alone says all in the table.
    const all = arrange(printing ? event.figures.filter((figure) => figure.claims.length > 1) : event.figures);
    return later ? all : beginning(all, FIRST);
  }, [event.figures, later, printing]);
  const scale = useMemo(() => timeScale(moments(event)), [event]);
  const outlets = useMemo(() => new Map(event.reports.map((r) => [r.id, r.source ?? r.id])), [event.reports]);

  return (
    <div ref={frame} className={css.frame}>
      {(!printing || groups.length > 0) && <Legend />}
      {width > 0 && groups.map((group) => (
        <section key={`${group.own}${group.measure}`} className={css.group} aria-label={codes.label('measures', group.measure)}>
          <h3 className={css.measure}>
            <span className="capital">{codes.label('measures', group.measure)}</span>
            {!group.own && <span className={css.notOwn}>{t('ledger.notOwn')}</span>}
          </h3>
          {group.figures.map((figure) => (
            <Strip key={figureKey(figure)} event={event} english={english} figure={figure} scale={scale} width={width} outlets={outlets} actions={actions} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The groups up to the figure that reaches a height. */
function beginning(groups: ReturnType<typeof arrange>, height: number): ReturnType<typeof arrange> {
  let left = height;
  return groups.flatMap((group) => {
    const figures = group.figures.filter((figure) => {
      const shown = left > 0;
      left -= figure.claims.length * LABEL + 90;
      return shown;
    });
    return figures.length > 0 ? [{ ...group, figures }] : [];
  });
}

function Legend() {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <div className={css.legend}>
      <div className={css.legendRow}>
        <span className={css.legendTitle}>{t('ledger.whoCounts')}</span>
        {(['own', 'enemy', 'third-party', 'unknown'] as const).map((claimant) => (
          <span key={claimant} className={css.legendItem}>
            <svg width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="6" className={css[claimant]} /></svg>
            {t(`claimant.${claimant}`)}
          </span>
        ))}
      </div>
      <div className={css.legendRow}>
        <span className={css.legendTitle}>{t('ledger.standing')}</span>
        {(['current', 'superseded', 'part', 'repeat', 'outlier'] as const).map((standing) => (
          <span key={standing} className={css.legendItem}>
            <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" className={css.unknown}><Mark standing={standing} r={6} /></svg>
            {codes.label('standings', standing)}
          </span>
        ))}
        <span className={css.legendItem}>
          <span className={css.legendBand} aria-hidden="true" />
          {t('ledger.band')}
        </span>
      </div>
    </div>
  );
}

interface StripProps {
  event: LedgerEvent;
  english?: Record<string, string>;
  figure: Figure;
  scale: TimeScale;
  width: number;
  outlets: Map<string, string>;
  actions?: (figure: Figure, claim?: FigureClaim) => ReactNode;
}

function Strip({ event, english, figure, scale, width, outlets, actions }: StripProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const title = useFigureTitle(english);
  const hatch = useId();
  const [lit, setLit] = useState<number | null>(null);
  const { estimate, claims } = figure;
  const wide = width >= 760;
  const gutter = wide ? Math.min(420, Math.round(width * 0.42)) : 0;
  const plot = width - gutter - AXIS;
  // What one source says once needs no axis of its own and no sentence on why it is the estimate.
  const single = claims.length === 1 && estimate.state === 'single-source';
  const height = single ? LABEL + 4 : wide ? Math.max(84, claims.length * LABEL + 8) : Math.max(110, Math.min(190, 70 + claims.length * 22));
  const body = single ? height - 2 : height - 22;

  const y = linear(valueDomain(figure), single ? [body - 6, 6] : [body - 8, 12]);
  const undated = claims.some((c) => timeOf(c) == null);
  const left = PAD + (undated ? 34 : 0);
  const across = (claim: FigureClaim) => {
    const time = timeOf(claim);
    return time == null ? PAD : left + scale.at(time) * (plot - left - PAD);
  };
  const drawn = claims.map((claim) => ({ x: across(claim), y: y(valueOf(claim) ?? 0) }));
  const shift = aside(drawn, 13);
  const points = drawn.map((p, i) => ({ x: Math.min(plot - 8, Math.max(8, p.x + shift[i]! * 15)), y: p.y }));
  const labels = wide ? dodge(points.map((p) => p.y), LABEL, single ? height : body + 14) : [];
  // In Arabic time runs from right to left, like everything that is read.
  const px = (x: number) => (f.rtl ? width - AXIS - x : AXIS + x);
  const bandLow = estimate.low ?? estimate.best;
  const bandHigh = estimate.high ?? estimate.best;
  const top = bandHigh != null ? y(bandHigh) : 4;
  const bottom = bandLow != null ? y(bandLow) : body;
  const hasBand = bandLow != null || bandHigh != null;
  const marks = axisValues(figure, y);
  const dayTicks = ticks(scale.days, plot - left - PAD, 64);
  const years = new Set(dayTicks.map((d) => d.iso.slice(0, 4))).size > 1;
  const totals = claims.map((c, i) => (c.standing === 'part' ? totalOf(claims, i) : null));
  const name = title(figure);

  return (
    <article className={css.strip} data-state={estimate.state} data-single={single}>
      <header className={css.head}>
        <div className={css.estimate}>
          <strong className={css.number}>{f.estimate(estimate)}</strong>
          <span className={css.whose}>{name}</span>
          <Badge tone={stateTone(estimate.state)}>{codes.label('estimateStates', estimate.state)}</Badge>
          <span className={`${css.actions} no-print`}>{actions?.(figure)}</span>
        </div>
        {!single && <p className={css.why} dir="auto">{f.both(estimate.why)}</p>}
      </header>
      <div className={css.canvas} style={{ height: wide ? height : undefined }}>
        {(wide || !single) && <svg width={width} height={height} className={css.svg} role="img" aria-label={t('ledger.pictureOf', { name, n: f.n(claims.length) })}>
          <defs>
            <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" className={css.hatchGround} />
              <line x1="0" y1="0" x2="0" y2="7" className={css.hatchLine} />
            </pattern>
          </defs>
          {/* The days on which reports came out. */}
          {dayTicks.map((d) => (
            <g key={d.iso}>
              <line x1={px(left + d.at * (plot - left - PAD))} x2={px(left + d.at * (plot - left - PAD))} y1={4} y2={body} className={css.grid} />
              <text x={px(left + d.at * (plot - left - PAD))} y={height - 6} className={css.tick} textAnchor={anchor(d.at)}>{single ? '' : f.shortDay(d.iso, years)}</text>
            </g>
          ))}
          {undated && !single && <text x={px(PAD)} y={height - 6} className={css.tick} textAnchor="middle">{t('ledger.undated')}</text>}
          {!single && scale.breaks.map((b) => {
            const x = px(left + b * (plot - left - PAD));
            return <path key={b} d={`M${x - 6} ${body + 4}l4 -8m1 8l4 -8`} className={css.break} />;
          })}
          {!single && <line x1={px(0)} x2={px(plot)} y1={body} y2={body} className={css.axis} />}
          {hasBand && (
            <g className={css.band}>
              <rect x={Math.min(px(0), px(plot))} width={plot} y={top - (top === bottom ? 7 : 0)} height={Math.max(bottom - top, 0) + (top === bottom ? 14 : 0)} fill={estimate.state === 'disputed' ? `url(#${hatch})` : undefined} className={estimate.state === 'disputed' ? undefined : css.bandFill} />
              {estimate.best != null && <line x1={px(0)} x2={px(plot)} y1={y(estimate.best)} y2={y(estimate.best)} className={css.best} />}
              {estimate.best == null && bandLow != null && <line x1={px(0)} x2={px(plot)} y1={bottom} y2={bottom} className={css.bound} />}
              {estimate.best == null && bandHigh != null && <line x1={px(0)} x2={px(plot)} y1={top} y2={top} className={css.bound} />}
            </g>
          )}
          {marks.map((m) => (
            <text key={m.value} x={f.rtl ? width - AXIS + 8 : AXIS - 8} y={y(m.value) + 4} textAnchor="end" className={m.strong ? css.valueStrong : css.value} style={f.rtl ? { direction: 'rtl' } : undefined}>{f.n(m.value)}</text>
          ))}
          {/* From a part to its total, from a mark to its words. */}
          {totals.map((total, i) => total != null && (
            <line key={`t${i}`} x1={px(points[i]!.x)} y1={points[i]!.y} x2={px(points[total]!.x)} y2={points[total]!.y} className={css.toTotal} />
          ))}
          {claims.map((claim, i) => {
            const next = claim.standing === 'superseded' ? successorOf(claims, i) : null;
            return next != null && <path key={`r${i}`} d={arrow(px(points[i]!.x), points[i]!.y, px(points[next]!.x), points[next]!.y)} className={css.replaced} />;
          })}
          {wide && points.map((p, i) => (
            <path key={`l${i}`} d={`M${px(p.x)} ${p.y}L${px(plot - 2)} ${labels[i]}L${px(plot + 8)} ${labels[i]}`} className={`${css.leader} ${lit === i ? css.leaderLit : ''}`} />
          ))}
          {claims.map((claim, i) => (
            <g
              key={i} transform={`translate(${px(points[i]!.x)} ${points[i]!.y})`} className={`${css.mark} ${css[claim.claimant]} ${lit === i ? css.lit : ''}`} data-standing={claim.standing}
              onMouseEnter={() => setLit(i)} onMouseLeave={() => setLit(null)}
            >
              {claim.low != null && claim.high != null && claim.low !== claim.high && (
                <line y1={y(claim.low) - points[i]!.y} y2={y(claim.high) - points[i]!.y} className={css.whisker} />
              )}
              {claim.high == null && claim.low != null && <path d="M0 -6v-12m-4 4l4 -5l4 5" className={css.whisker} />}
              {claim.low == null && claim.high != null && <path d="M0 6v12m-4 -4l4 5l4 -5" className={css.whisker} />}
              <Mark standing={claim.standing} r={lit === i ? 8.5 : 7} />
              {!wide && claims.length > 1 && claim.standing === 'current' && <text y="3.5" textAnchor="middle" className={css.inMark}>{f.n(i + 1)}</text>}
            </g>
          ))}
        </svg>}
        <ol className={wide ? css.labels : css.list} style={wide ? { width: gutter - 12 } : undefined}>
          {claims.map((claim, i) => (
            <li
              key={i} className={`${css.label} ${lit === i ? css.labelLit : ''}`} style={wide ? { top: labels[i]! - LABEL / 2 } : undefined}
              onMouseEnter={() => setLit(i)} onMouseLeave={() => setLit(null)} onFocus={() => setLit(i)} onBlur={() => setLit(null)}
            >
              <Link
                to={reportLink(claim.reportId, claim, event.id)} className={css.labelLink} data-claim={claim.standing}
                aria-describedby={lit === i ? `${hatch}tip` : undefined}
              >
                <span className={css.line1}>
                  {!wide && <svg width="16" height="16" viewBox="-9 -9 18 18" className={`${css[claim.claimant]} ${css.inline}`} aria-hidden="true"><Mark standing={claim.standing} r={7} /></svg>}
                  <strong className={css.claimed}>{t(`qualified.${qualifierOf(claim)}`, { n: f.span(claim.low ?? claim.high, claim.high ?? claim.low) })}</strong>
                  {claim.claimant !== 'unknown' && <Badge tone={claimantTone(claim.claimant)}>{t(`claimant.${claim.claimant}`)}</Badge>}
                  <span className={css.standing}>{codes.label('standings', claim.standing)}</span>
                </span>
                <span className={css.line2}>
                  <Chain outlet={outlets.get(claim.reportId) ?? claim.reportId} tellers={claim.attribution} />
                  {claim.published && <span className={css.when}>{f.shortDay(claim.published, years)}</span>}
                </span>
              </Link>
              {lit === i && <span role="tooltip" id={`${hatch}tip`} dir="rtl" lang="ar" className={css.tip}>«{claim.quote}»</span>}
              <span className={`${css.claimActions} no-print`}>{actions?.(figure, claim)}</span>
            </li>
          ))}
        </ol>
      </div>
    </article>
  );
}

export function qualifierOf(claim: Pick<FigureClaim, 'low' | 'high' | 'qualifier'>): string {
  if (claim.low == null && claim.high == null) return 'exact';
  if (claim.low == null) return 'at-most';
  if (claim.high == null) return 'at-least';
  return claim.qualifier === 'about' || claim.qualifier === 'vague' ? claim.qualifier : 'exact';
}

/** Names of days at the ends stay inside. «start» is where the writing starts: at the right in Arabic. */
function anchor(at: number): 'start' | 'middle' | 'end' {
  return at <= 0.04 ? 'start' : at >= 0.96 ? 'end' : 'middle';
}

/** The total of the same report that a part belongs to: the nearest greater count of its figure. */
function totalOf(claims: FigureClaim[], part: number): number | null {
  const own = claims[part]!;
  const value = valueOf(own) ?? 0;
  let best: number | null = null;
  claims.forEach((claim, i) => {
    if (claim.reportId !== own.reportId || claim.standing === 'part' || (valueOf(claim) ?? 0) < value) return;
    if (best == null || (valueOf(claim) ?? 0) < (valueOf(claims[best]!) ?? 0)) best = i;
  });
  return best;
}

/** The claim that took the place of a superseded one: the next that stands, of the same teller where there is one. */
function successorOf(claims: FigureClaim[], old: number): number | null {
  const own = claims[old]!;
  const teller = own.attribution[own.attribution.length - 1]?.name;
  const time = timeOf(own) ?? -Infinity;
  let best: number | null = null;
  let score = -1;
  claims.forEach((claim, i) => {
    if (claim.standing !== 'current' || (timeOf(claim) ?? Infinity) < time) return;
    const value = claim.attribution[claim.attribution.length - 1]?.name === teller ? 2 : 1;
    if (value > score) {
      score = value;
      best = i;
    }
  });
  return best;
}

/** A curved arrow between two marks, which ends before the second. */
function arrow(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length < 26) return '';
  const ux = (x2 - x1) / length;
  const uy = (y2 - y1) / length;
  const sx = x1 + ux * 9;
  const sy = y1 + uy * 9;
  const ex = x2 - ux * 11;
  const ey = y2 - uy * 11;
  const hx = ex - ux * 7;
  const hy = ey - uy * 7;
  return `M${sx} ${sy}L${ex} ${ey}M${hx - uy * 4} ${hy + ux * 4}L${ex} ${ey}L${hx + uy * 4} ${hy - ux * 4}`;
}

/** The values to name at the axis: those of the estimate, then those claimed, as long as they don't touch. */
function axisValues(figure: Figure, y: (v: number) => number): { value: number; strong: boolean }[] {
  const kept: { value: number; strong: boolean }[] = [];
  const add = (value: number | null, strong: boolean) => {
    if (value == null || kept.some((k) => Math.abs(y(k.value) - y(value)) < 15)) return;
    kept.push({ value, strong });
  };
  add(figure.estimate.best, true);
  add(figure.estimate.low, true);
  add(figure.estimate.high, true);
  for (const claim of figure.claims) {
    add(claim.low, false);
    add(claim.high, false);
  }
  return kept;
}
