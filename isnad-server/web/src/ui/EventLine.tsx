import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventSummary } from '../api/types';
import { exact } from '../format/format';
import { useFormat } from '../format/useFormat';
import { Badge } from './Badge';
import { useCodes } from './codes';
import css from './EventLine.module.css';
import { placeNames } from './place';

/** One event in one or two lines. */
export function EventLine({ event, note }: { event: EventSummary; note?: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const killed = (toll: NonNullable<EventSummary['killed']>) => {
    const [, number, bound] = /^(.*?)( فأكثر)?$/.exec(f.estimate(toll))!;
    // In Arabic the noun stands between the number and «and more».
    return `${number} ${t('event.killedOf', bound ? { count: toll.low ?? 0 } : exact(toll))}${bound ?? ''}`;
  };
  return (
    <div className={css.line}>
      <Link to={`/events/${encodeURIComponent(event.id)}`} className={css.title}>
        {codes.label('types', event.type)}
        {event.place && <> · <bdi>{placeNames(event.place, f.language).main}</bdi></>}
      </Link>
      <span className={css.toll} data-disputed={event.killed?.state === 'disputed'}>
        {event.killed && killed(event.killed)}
      </span>
      <span className={css.sub}>
        {f.dateRange(event.date)}
        {event.place?.country && <> · {codes.label('countries', event.place.country)}</>}
        {note && <> · {note}</>}
        {event.disputed.length > 0 && <> <Badge tone="bad">{t('event.disputed')}</Badge></>}
      </span>
    </div>
  );
}
