import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventSummary } from '../../api/types';
import { exact } from '../../format/format';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { useCodes } from '../../ui/codes';
import { placeNames } from '../../ui/place';
import css from './EventCards.module.css';
import { Actors, Toll, useMeans } from './rowText';

/** The same events for a narrow screen, one card each. */
export function EventCards({ events, more, onMore }: { events: EventSummary[]; more: boolean; onMore: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top;
    if (top !== undefined) setMargin(top + window.scrollY);
  }, []);
  const rows = useWindowVirtualizer({ count: events.length, estimateSize: () => 170, overscan: 6, scrollMargin: margin, gap: 10, getItemKey: (index) => events[index]!.id });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= events.length - 10) onMore();
  }, [more, last, events.length, onMore]);
  return (
    <ul ref={list} className={css.list} style={{ height: rows.getTotalSize() }}>
      {items.map((item) => (
        <li key={item.key} ref={rows.measureElement} data-index={item.index} className={css.place} style={{ transform: `translateY(${item.start - margin}px)` }} aria-posinset={item.index + 1} aria-setsize={more ? -1 : events.length}>
          <Card event={events[item.index]!} />
        </li>
      ))}
    </ul>
  );
}

function Card({ event }: { event: EventSummary }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const means = useMeans();
  const names = event.place && placeNames(event.place, f.language);
  const used = means(event);
  return (
    <article className={`card ${css.card}`}>
      <p className={css.when}>
        <time dateTime={event.date?.start}>{f.dateRange(event.date)}</time>
        {event.place?.country && <span>{codes.label('countries', event.place.country)}</span>}
      </p>
      <h2 className={css.title}>
        <Link to={`/events/${encodeURIComponent(event.id)}`} className={css.link}>
          <span className={css.type}>{codes.label('types', event.type)}</span>{names && <> · <bdi>{names.main}</bdi></>}
        </Link>
      </h2>
      {event.status !== 'occurred' && <Badge tone="warn">{codes.label('statuses', event.status)}</Badge>}
      {event.killed && <Toll range={event.killed} word={t('event.killedOf', exact(event.killed))} />}
      <dl className={css.who}>
        {event.perpetrator.length > 0 && <div><dt>{t('find.col.by')}</dt><dd><Actors actors={event.perpetrator} /></dd></div>}
        {event.target.length > 0 && <div><dt>{t('find.col.against')}</dt><dd><Actors actors={event.target} /></dd></div>}
        {used && <div><dt>{t('find.by.means')}</dt><dd>{used}</dd></div>}
      </dl>
      <p className={css.meta}>
        {t('event.reportsCount', { count: event.reports, n: f.n(event.reports) })} · {t('event.sourcesCount', { count: event.independentSources, n: f.n(event.independentSources) })}
      </p>
    </article>
  );
}
