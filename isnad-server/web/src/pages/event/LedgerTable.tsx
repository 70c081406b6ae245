import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LedgerEvent } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge, claimantTone, stateTone } from '../../ui/Badge';
import { Chain } from '../../ui/Chain';
import { useCodes } from '../../ui/codes';
import { reportLink } from '../report/link';
import { figureKey, useFigureTitle } from './figures';
import { qualifierOf } from './LedgerPicture';
import css from './LedgerTable.module.css';
import { arrange } from './picture';

/** What the picture shows, in words: its equal for whoever does not see it. */
export function LedgerTable({ event, english }: { event: LedgerEvent; english?: Record<string, string> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const title = useFigureTitle(english);
  const outlets = new Map(event.reports.map((r) => [r.id, r.source ?? r.id]));
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={t('ledger.table')}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['value', 'chain', 'published', 'claimant', 'standing', 'quote'] as const).map((c) => <th key={c} scope="col">{t(`ledger.col.${c}`)}</th>)}
          </tr>
        </thead>
        {arrange(event.figures).flatMap((group) => group.figures).map((figure) => (
          <tbody key={figureKey(figure)}>
            <tr>
              <th scope="rowgroup" colSpan={6} className={css.figure}>
                {codes.label('measures', figure.measure)} · {title(figure)}: <strong>{f.estimate(figure.estimate)}</strong>{' '}
                <Badge tone={stateTone(figure.estimate.state)}>{codes.label('estimateStates', figure.estimate.state)}</Badge>
                <span className={css.why}>{f.both(figure.estimate.why)}</span>
              </th>
            </tr>
            {figure.claims.map((claim, i) => (
              <tr key={i}>
                <td className={css.value}>{t(`qualified.${qualifierOf(claim)}`, { n: f.span(claim.low ?? claim.high, claim.high ?? claim.low) })}</td>
                <td><Chain outlet={outlets.get(claim.reportId) ?? claim.reportId} tellers={claim.attribution} /></td>
                <td className={css.nowrap}>{f.moment(claim.published)}</td>
                <td>{claim.claimant !== 'unknown' && <Badge tone={claimantTone(claim.claimant)}>{t(`claimant.${claim.claimant}`)}</Badge>}</td>
                <td className={css.nowrap}>{codes.label('standings', claim.standing)}</td>
                <td lang="ar" dir="rtl" className={css.quote}><Link to={reportLink(claim.reportId, claim, event.id)}>«{claim.quote}»</Link></td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
