import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { EventSummary } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { useCodes } from '../../ui/codes';
import { placeNames } from '../../ui/place';
import css from './EventTable.module.css';
import { nextSort, type Sort, type SortKey } from './filters';
import { Actors, Toll, useMeans } from './rowText';

const COLUMNS: { id: string; sort?: SortKey; width: string }[] = [
  { id: 'date', sort: 'date', width: '13%' },
  { id: 'type', sort: 'type', width: '20%' },
  { id: 'place', sort: 'country', width: '15%' },
  { id: 'by', width: '15%' },
  { id: 'against', width: '15%' },
  { id: 'killed', sort: 'killed', width: '12%' },
  { id: 'sources', sort: 'sources', width: '10%' },
];

interface Props {
  events: EventSummary[];
  total: number;
  more: boolean;
  onMore: () => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

/** Only the rows on the screen are in the page, so that it is as quick with twenty thousand as with twenty. */
export function EventTable({ events, total, more, onMore, sort, onSort }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = table.current?.tBodies[0]?.getBoundingClientRect().top;
    if (top !== undefined) setMargin(top + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({
    count: events.length, estimateSize: () => 68, overscan: 10, scrollMargin: margin, scrollPaddingStart: 110, scrollPaddingEnd: 20,
    getItemKey: (index) => events[index]!.id,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= events.length - 20) onMore();
  }, [more, last, events.length, onMore]);

  const before = items.length ? items[0]!.start - margin : 0;
  const after = items.length ? rows.getTotalSize() - (items.at(-1)!.end - margin) : 0;

  const go = (index: number) => {
    const to = Math.max(0, Math.min(events.length - 1, index));
    rows.scrollToIndex(to, { align: 'auto' });
    // The row may have to be drawn first.
    let tries = 0;
    const focus = () => {
      const link = table.current?.querySelector<HTMLAnchorElement>(`tr[data-row="${to}"] a`);
      if (link) link.focus({ preventScroll: true });
      else if (tries++ < 20) requestAnimationFrame(focus);
    };
    requestAnimationFrame(focus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-row]');
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = Number(row.dataset.row);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: events.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };

  return (
    <table ref={table} className={`card ${css.table}`} aria-rowcount={total + 1} onKeyDown={onKeyDown}>
      <caption className="visually-hidden">{t('find.caption')}</caption>
      <colgroup>{COLUMNS.map((column) => <col key={column.id} style={{ width: column.width }} />)}</colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => {
            const on = column.sort && sort.key === column.sort;
            const Icon = !on ? IconArrowsSort : sort.falling ? IconArrowDown : IconArrowUp;
            return (
              <th key={column.id} scope="col" className={css.th} aria-sort={on ? (sort.falling ? 'descending' : 'ascending') : undefined}>
                {column.sort ? (
                  <button type="button" className={css.sort} data-on={on} onClick={() => onSort(nextSort(sort, column.sort!))}>
                    {t(`find.col.${column.id}`)}
                    <Icon size={14} aria-hidden />
                  </button>
                ) : t(`find.col.${column.id}`)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <tr aria-hidden="true"><td colSpan={COLUMNS.length} className={css.gap} style={{ height: before }} /></tr>}
        {items.map((item) => <Row key={item.key} event={events[item.index]!} index={item.index} measure={rows.measureElement} />)}
        {after > 0 && <tr aria-hidden="true"><td colSpan={COLUMNS.length} className={css.gap} style={{ height: after }} /></tr>}
      </tbody>
    </table>
  );
}

function Row({ event, index, measure }: { event: EventSummary; index: number; measure: (row: HTMLTableRowElement | null) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const means = useMeans();
  const navigate = useNavigate();
  const to = `/events/${encodeURIComponent(event.id)}`;
  const names = event.place && placeNames(event.place, f.language);
  const open = (click: MouseEvent) => {
    if ((click.target as HTMLElement).closest('a') || click.ctrlKey || click.metaKey || window.getSelection()?.toString()) return;
    void navigate(to);
  };
  return (
    <tr ref={measure} data-index={index} data-row={index} aria-rowindex={index + 2} className={css.row} onClick={open}>
      <td className={css.date}><time dateTime={event.date?.start}>{f.dateRange(event.date)}</time></td>
      <td>
        <Link to={to} className={css.link}>{codes.label('types', event.type)}</Link>
        <span className={css.sub}>
          {event.status !== 'occurred' && <Badge tone="warn">{codes.label('statuses', event.status)}</Badge>}
          {means(event)}
        </span>
      </td>
      <td>
        {names ? <bdi>{names.main}</bdi> : <span className="dim">–</span>}
        {event.place?.country && <span className={css.sub}>{codes.label('countries', event.place.country)}</span>}
      </td>
      <td className={css.actors}><div className={css.clamp}><Actors actors={event.perpetrator} /></div></td>
      <td className={css.actors}><div className={css.clamp}><Actors actors={event.target} /></div></td>
      <td><Toll range={event.killed} /></td>
      <td>
        <span className={css.sources}>{f.n(event.independentSources)}</span>
        <span className={css.sub}>{t('event.reportsCount', { count: event.reports, n: f.n(event.reports) })}</span>
      </td>
    </tr>
  );
}
