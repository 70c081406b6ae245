import { ActionIcon, Button, Kbd, Modal, Switch, Tooltip } from '@mantine/core';
import { IconChevronRight, IconKeyboard } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { get } from '../../api/client';
import { eventQuery, reviewQuery, useSession } from '../../api/queries';
import type { EventDetail, EventSummary, Figure, ReviewItem, ReviewKind } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { useCodes } from '../../ui/codes';
import { EventLine } from '../../ui/EventLine';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { placeNames } from '../../ui/place';
import { EventView } from '../event/EventView';
import { reportLink } from '../report/link';
import css from './ReviewPage.module.css';
import { useEditing } from './useEditing';
import { useWorkTime } from './useWorkTime';
import { withMantine } from '../../theme/Mantine';

const KINDS: ReviewKind[] = ['disputed-figure', 'uncertain-merge', 'low-precision-place', 'new-name'];
const SINGLE = 'isnad.singleKeys';

/** What waits for a person, with everything at hand to decide it, by mouse or by keyboard. */
function ReviewPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const [search, setSearch] = useSearchParams();
  const kind = (KINDS as string[]).includes(search.get('kind') ?? '') ? (search.get('kind') as ReviewKind) : null;
  const chosen = search.get('event');
  const queue = useQuery(reviewQuery(kind));
  const list = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const [single, setSingle] = useState(() => localStorage.getItem(SINGLE) !== 'off');
  useEffect(() => {
    document.title = `${t('review.title')} · ${t('app.name')}`;
  }, [t]);

  const items = useMemo(() => queue.data?.items ?? [], [queue.data]);
  const place = items.findIndex((i) => key(i) === search.get('item'));
  const at = place >= 0 ? place : chosen ? items.findIndex((i) => i.event.id === chosen) : 0;
  const item = items[at] ?? null;
  const eventId = item && (!chosen || item.event.id === chosen) ? item.event.id : (chosen ?? null);

  const setKind = useCallback((next: ReviewKind | null) => setSearch(next ? { kind: next } : {}, { replace: true }), [setSearch]);
  const choose = useCallback((next: ReviewItem) => {
    setSearch((s) => {
      s.set('event', next.event.id);
      s.set('item', key(next));
      return s;
    }, { replace: true, preventScrollReset: true });
  }, [setSearch]);
  const step = useCallback((by: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, (at < 0 ? -1 : at) + by))];
    if (next) choose(next);
  }, [items, at, choose]);
  const moved = useCallback((id: string) => setSearch((s) => {
    s.set('event', id);
    s.delete('item');
    return s;
  }, { replace: true }), [setSearch]);

  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  // Going through the list works also while an event still loads.
  useKeys(!help, single, (k) => {
    if (k === 'j' || k === 'ArrowDown') step(1);
    else if (k === 'k' || k === 'ArrowUp') step(-1);
    else if (k === '/') list.current?.querySelector<HTMLElement>('[aria-current="true"], button')?.focus();
    else if (k === '?') setHelp(true);
    else if (/^[0-4]$/.test(k)) setKind(k === '0' ? null : (KINDS[Number(k) - 1] ?? null));
    else return false;
    return true;
  });

  return (
    <div className={css.page}>
      <div className={css.head}>
        <h1>{t('review.title')}</h1>
        <div className={css.kinds} role="group" aria-label={t('review.queue')}>
          {([null, ...KINDS] as (ReviewKind | null)[]).map((k) => (
            <button key={k ?? 'all'} type="button" className={css.kind} aria-pressed={kind === k} onClick={() => setKind(k)}>
              {k ? t(`review.kinds.${k}`) : t('review.all')}
              {queue.data && <span className={css.count}>{f.n(k ? (queue.data.counts[k] ?? 0) : Object.values(queue.data.counts).reduce((a, b) => a + (b ?? 0), 0))}</span>}
            </button>
          ))}
        </div>
        <Tooltip label={<>{t('review.help')} <Kbd size="xs">?</Kbd></>}>
          <ActionIcon variant="default" size={36} aria-label={t('review.help')} onClick={() => setHelp(true)}><IconKeyboard size={20} /></ActionIcon>
        </Tooltip>
      </div>
      {queue.isPending ? <Loading /> : queue.error ? <Failure error={queue.error} retry={() => void queue.refetch()} /> : (
        <div className={css.desk}>
          <div ref={list} className={`card ${css.queue}`} tabIndex={-1}>
            <h2 className="visually-hidden">{t('review.queue')}</h2>
            {items.length === 0 && <p className={css.empty}>{t('review.empty')}</p>}
            <ol className={css.items}>
              {items.map((i) => (
                <li key={key(i)}>
                  <button type="button" className={css.item} aria-current={i === item && eventId === i.event.id} onClick={() => choose(i)}>
                    <Item item={i} />
                  </button>
                </li>
              ))}
            </ol>
          </div>
          <div className={css.work}>
            {eventId == null ? <p className={css.empty}>{t('review.choose')}</p> : (
              <Work key={eventId} id={eventId} item={item?.event.id === eventId ? item : null} position={at >= 0 ? t('review.position', { i: f.n(at + 1), n: f.n(items.length) }) : ''} step={step} single={single} onMoved={moved} helping={help} />
            )}
          </div>
        </div>
      )}
      <Help
        opened={help} onClose={() => setHelp(false)} single={single}
        onSingle={(on) => {
          setSingle(on);
          localStorage.setItem(SINGLE, on ? 'on' : 'off');
        }}
      />
    </div>
  );
}

function key(item: ReviewItem): string {
  const d = item.detail as { measure?: string; class?: string; side?: string; name?: string; slot?: string };
  return [item.kind, item.event.id, d.measure, d.class, d.side, d.slot, d.name].filter(Boolean).join('~');
}

function Item({ item }: { item: ReviewItem }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const { event } = item;
  return (
    <span className={css.itemBody}>
      <span className={`${css.itemTitle} capital`}>{codes.label('types', event.type)}{event.place && <> · <bdi>{placeNames(event.place, f.language).main}</bdi></>}</span>
      <span className={css.itemLine}>{f.dateRange(event.date)}</span>
      <span className={css.itemLine}><Badge tone={item.kind === 'disputed-figure' ? 'bad' : 'warn'}>{t(`review.kinds.${item.kind}`)}</Badge> <Gist item={item} /></span>
    </span>
  );
}

/** The point of an item in a few words. */
function Gist({ item }: { item: ReviewItem }) {
  const f = useFormat();
  const codes = useCodes();
  const d = item.detail as Record<string, unknown>;
  if (item.kind === 'disputed-figure' && d.measure) return <>{codes.label('measures', String(d.measure))} {f.estimate(d.estimate as never)}</>;
  if (item.kind === 'new-name' && d.name) return <bdi>{String(d.name)}</bdi>;
  if (item.kind === 'low-precision-place') return <>{codes.label('precisions', (d.place as { precision?: string } | undefined)?.precision ?? item.event.place?.precision)}</>;
  return null;
}

interface WorkProps {
  id: string;
  item: ReviewItem | null;
  position: string;
  step: (by: number) => void;
  single: boolean;
  helping: boolean;
  onMoved: (id: string) => void;
}

/**
 * Keys that act wherever the focus is, but in fields and windows.
 *
 * @param single whether keys without a modifier act; «?» always does
 */
function useKeys(on: boolean, single: boolean, act: (key: string) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!on) return;
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (document.querySelector('[role="dialog"], :popover-open') || target.closest('input, textarea, select, [contenteditable], [role="listbox"], .maplibregl-map')) return;
      // The keys are meant by their place where the layout is Arabic.
      const k = event.key.length > 1 ? event.key : /[a-z0-9?/]/i.test(event.key) ? event.key.toLowerCase() : event.key === '؟' ? '?' : event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
      if (k.startsWith('Arrow') ? !target.closest('ol') : !single && k !== '?') return;
      if (latest.current(k)) event.preventDefault();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, [on, single]);
}

function Work(props: WorkProps) {
  const event = useQuery(eventQuery(props.id));
  if (event.isPending) return <Loading />;
  if (event.error) return <Failure error={event.error} retry={() => void event.refetch()} />;
  return <Desk {...props} detail={event.data} />;
}

function Desk({ id, item, position, step, single, helping, onMoved, detail }: WorkProps & { detail: EventDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const desk = useEditing(detail, onMoved);
  const role = useSession().data?.role;
  const mayEdit = role != null && role !== 'viewer';
  const seconds = useWorkTime(id, mayEdit);
  const usual = useQuery({ queryKey: ['work'], queryFn: ({ signal }) => get<Record<string, unknown>>('/work', signal), staleTime: 60_000, retry: false });
  const inQuestion = useMemo(() => figureInQuestion(detail, item), [detail, item]);
  const firstSource = detail.reports.find((r) => r.source)?.source ?? null;

  const act = (k: string): boolean => {
    switch (k) {
      case 'a': desk.accept(); return true;
      case 'c': desk.open({ kind: 'correct', slot: item?.kind === 'low-precision-place' ? 'place' : item?.kind === 'new-name' && typeof item.detail.slot === 'string' ? item.detail.slot : null }); return true;
      case 'e': if (inQuestion) desk.open({ kind: 'estimate', figure: inQuestion }); return inQuestion != null;
      case 'v': if (inQuestion?.claims[0]) desk.open({ kind: 'move', figure: inQuestion, claim: inQuestion.claims[0] }); return inQuestion != null;
      case 'm': desk.open({ kind: 'merge' }); return true;
      case 's': if (detail.members.length > 1) desk.open({ kind: 'split' }); return true;
      case 'r': if (firstSource) desk.open({ kind: 'rate', source: firstSource }); return true;
      case 'u': desk.undoLast(); return true;
      default: return false;
    }
  };
  useKeys(mayEdit && !helping && !desk.opened, single, act);

  return (
    <>
      <div className={`card ${css.bar}`}>
        <div className={css.barRow}>
          <div className={css.stepper}>
            <ActionIcon variant="default" size={34} aria-label={t('review.previous')} onClick={() => step(-1)}><IconChevronRight size={18} className="flip" style={{ rotate: '180deg' }} /></ActionIcon>
            <span>{position}</span>
            <ActionIcon variant="default" size={34} aria-label={t('review.next')} onClick={() => step(1)}><IconChevronRight size={18} className="flip" /></ActionIcon>
          </div>
          {mayEdit && <div className={css.actions}>
            <Button size="compact-md" onClick={desk.accept} rightSection={single && <Kbd size="xs" className={css.kbd}>A</Kbd>}>{t('edit.accept')}</Button>
            <Button size="compact-md" variant="default" onClick={() => act('c')} rightSection={single && <Kbd size="xs">C</Kbd>}>{t('edit.correct')}</Button>
            {inQuestion && <Button size="compact-md" variant="default" onClick={() => act('e')} rightSection={single && <Kbd size="xs">E</Kbd>}>{t('edit.estimate')}</Button>}
            <Button size="compact-md" variant="default" onClick={() => act('m')} rightSection={single && <Kbd size="xs">M</Kbd>}>{t('edit.merge')}</Button>
            {detail.members.length > 1 && <Button size="compact-md" variant="default" onClick={() => act('s')} rightSection={single && <Kbd size="xs">S</Kbd>}>{t('edit.split')}</Button>}
          </div>}
        </div>
        <p className={css.meter}>
          {mayEdit ? (
            <>
              <span>{t('review.time')}: <strong className="num">{f.duration(seconds)}</strong></span>
              <span>{t('review.edits')}: <strong>{f.n(desk.edits)}</strong></span>
            </>
          ) : <span role="status">{t('review.viewer')}</span>}
          <Usual work={usual.data} />
          <Link to={`/events/${encodeURIComponent(id)}`}>{t('review.openPage')}</Link>
        </p>
        {item && <Question item={item} detail={detail} />}
      </div>
      <EventView detail={detail} editing={mayEdit ? desk.editing : undefined} within />
      {desk.dialogs}
    </>
  );
}

/** What people usually need per event, where the server has counted enough. */
function Usual({ work }: { work: Record<string, unknown> | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const users = (work?.users ?? work?.items) as { medianSeconds?: number; seconds?: number; edits?: number; editsPerEvent?: number }[] | undefined;
  const first = Array.isArray(users) ? users[0] : undefined;
  const median = (work?.medianSeconds as number | undefined) ?? first?.medianSeconds ?? first?.seconds;
  const edits = (work?.editsPerEvent as number | undefined) ?? first?.editsPerEvent;
  if (typeof median !== 'number' || median <= 0) return null;
  return <span>{t('review.perEvent')}: <strong className="num">{f.duration(median)}</strong>{typeof edits === 'number' && <> · {f.n(Math.round(edits * 10) / 10)} {t('review.edits')}</>}</span>;
}

/** The question that an item puts, with what there is to answer it. */
function Question({ item, detail }: { item: ReviewItem; detail: EventDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const d = item.detail as Record<string, unknown> & { estimate?: { why?: { ar: string; en: string } }; other?: EventSummary | null; members?: { report: string; mention: string; score?: number }[]; why?: { ar: string; en: string } | null };
  const names = new Map(detail.reports.map((r) => [r.id, r.source ?? r.title ?? r.id]));
  const place = (d.place as EventSummary['place']) ?? null;
  return (
    <div className={css.question}>
      <strong>{t(`review.why.${item.kind}`)}</strong>
      {item.kind === 'disputed-figure' && d.estimate?.why && <p dir="auto">{f.both(d.estimate.why)}</p>}
      {d.why && <p dir="auto">{f.both(d.why)}</p>}
      {item.kind === 'low-precision-place' && place && <p><bdi>{placeNames(place, f.language).main}</bdi> · {codes.label('precisions', place.precision)}</p>}
      {item.kind === 'new-name' && typeof d.name === 'string' && (
        <p>
          {typeof d.slot === 'string' && <>{t(`slot.${d.slot}`)}: </>}
          {typeof d.report === 'string' && typeof d.begin === 'number' ? <Link to={reportLink(d.report, { begin: d.begin, end: d.end as number }, item.event.id)}>«{d.name}»</Link> : <bdi>«{d.name}»</bdi>}
        </p>
      )}
      {d.members && d.members.length > 0 && <p>{t('review.doubtful')}: {d.members.map((m, i) => <span key={i}>{i > 0 && t('app.comma')}<Link to={reportLink(m.report, null, item.event.id)}><bdi>{names.get(m.report) ?? m.report}</bdi></Link></span>)}</p>}
      {d.other && <div className={css.other}><span className="dim small">{t('review.other')}</span><EventLine event={d.other} /></div>}
    </div>
  );
}

function figureInQuestion(detail: EventDetail, item: ReviewItem | null): Figure | null {
  const { figures } = detail.event;
  const d = item?.kind === 'disputed-figure' ? (item.detail as { measure?: string; subject?: string; class?: string; side?: string; mention?: string | null }) : null;
  return (
    (d && figures.find((x) => x.measure === d.measure && (!d.class || x.group.class === d.class) && (!d.side || x.group.side === d.side) && (!d.subject || x.subject === d.subject) && (d.mention == null || x.group.mention === d.mention))) ||
    figures.find((x) => x.estimate.state === 'disputed') || figures[0] || null
  );
}

function Help({ opened, onClose, single, onSingle }: { opened: boolean; onClose: () => void; single: boolean; onSingle: (on: boolean) => void }) {
  const { t } = useTranslation();
  const rows: [string[], string][] = [
    [['J', '↓'], 'j'], [['K', '↑'], 'k'], [['A'], 'a'], [['C'], 'c'], [['E'], 'e'], [['V'], 'v'], [['M'], 'm'], [['S'], 's'], [['R'], 'r'], [['U'], 'u'], [['0', '…', '4'], 'digits'], [['/'], 'slash'], [['?'], 'help'], [['Esc'], 'esc'],
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={t('review.help')} centered closeButtonProps={{ 'aria-label': t('app.close') }}>
      <dl className={css.keys}>
        {rows.map(([names, name]) => (
          <div key={name}>
            <dt dir="ltr">{names.map((n) => (n === '…' ? <span key={n}>{n}</span> : <Kbd key={n} size="sm">{n}</Kbd>))}</dt>
            <dd>{t(`review.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Switch mt="md" label={t('review.singleKeys')} checked={single} onChange={(e) => onSingle(e.currentTarget.checked)} />
    </Modal>
  );
}

export const Component = withMantine(ReviewPage);
