import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportDetail } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { useCodes } from '../../ui/codes';
import { placeNames } from '../../ui/place';
import { Section } from '../../ui/Section';
import { qualifierOf } from '../event/LedgerPicture';
import css from './ReportPage.module.css';

/** The events that the report tells, as coded; choosing one shows its words alone. */
export function CodedEvents({ report, mention, onMention, from }: { report: ReportDetail; mention: string | null; onMention: (id: string | null) => void; from: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  return (
    <Section title={t('report.coded')} className={css.coded}>
      {report.mentions.length === 0 && <p className="dim">{t('report.none')}</p>}
      <ol className={css.mentions}>
        {report.mentions.map((m) => {
          const { id } = m;
          const { type, status, salience, date, place, claims } = m.event;
          return (
            <li key={id} className={css.mention} data-on={mention === id} data-from={from != null && m.eventId === from}>
              <button type="button" className={css.mentionHead} aria-pressed={mention === id} onClick={() => onMention(mention === id ? null : id)}>
                <strong className="capital">{codes.label('types', type)}</strong>
                {salience === 'background' && <Badge>{t('event.background')}</Badge>}
                {status !== 'occurred' && <Badge tone="warn">{codes.label('statuses', status)}</Badge>}
              </button>
              <span className={css.mentionLine}>
                {[f.dateRange(date), place && placeNames({ ...place, nameEn: m.placeEn }, f.language).main].filter((x) => x && x !== '–').map((x, k) => <span key={k}>{k > 0 && ' · '}<bdi>{x}</bdi></span>)}
              </span>
              {claims.length > 0 && (
                <ul className={css.claims}>
                  {claims.map((c, k) => (
                    <li key={k}>
                      <Link to={{ hash: `#${c.begin}-${c.end}`, search: from ? `?event=${encodeURIComponent(from)}` : '' }} replace preventScrollReset>
                        {t(`qualified.${qualifierOf(c)}`, { n: f.span(c.low ?? c.high, c.high ?? c.low) })} {codes.label('measures', c.measure)}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
              {m.eventId && <Link to={`/events/${encodeURIComponent(m.eventId)}`} className={css.toEvent}>{t('report.toEvent')}</Link>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
