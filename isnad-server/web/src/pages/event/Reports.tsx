import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LedgerEvent, LedgerReport } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge } from '../../ui/Badge';
import { reportLink } from '../report/link';
import type { Editing } from './editing';
import { foldCopies } from './picture';
import css from './Reports.module.css';

/** The reports that tell of the event, copies folded under what they copy. */
export function Reports({ event, editing }: { event: LedgerEvent; editing?: Editing }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <ol className={css.list}>
      {foldCopies(event.reports).map(({ report, copies }) => (
        <li key={report.id} className={css.item}>
          <One event={event} report={report} editing={editing} />
          {copies.length > 0 && (
            <details className={css.copies}>
              <summary>{t('event.copies', { count: copies.length, n: f.n(copies.length) })}</summary>
              <ul className={css.list}>
                {copies.map((copy) => <li key={copy.id} className={css.item}><One event={event} report={copy} editing={editing} /></li>)}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

function One({ event, report, editing }: { event: LedgerEvent; report: LedgerReport; editing?: Editing }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <div className={css.report}>
      <Link to={reportLink(report.id, null, event.id)} className={css.title}><bdi>{report.title || report.id}</bdi></Link>
      <span className={css.meta}>
        {report.source && <bdi className={css.source}>{report.source}</bdi>}
        <span>{report.published ? f.moment(report.published) : t('ledger.undated')}</span>
        {report.salience === 'background' && <Badge>{t('event.background')}</Badge>}
        <span className="no-print">{editing?.reportTools(report)}</span>
      </span>
    </div>
  );
}
