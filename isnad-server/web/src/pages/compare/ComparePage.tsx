import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { get } from '../../api/client';
import { eventQuery } from '../../api/queries';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { Chooser } from './Chooser';
import { ComparisonView } from './ComparisonView';
import css from './ComparePage.module.css';
import { comparedReports, compareLink, MOST } from './link';
import type { Comparison } from './types';
import { withMantine } from '../../theme/Mantine';

function ComparePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const reports = useMemo(() => comparedReports(new URLSearchParams(address)), [address]);
  const asked = reports.length ? null : params.get('event');
  const event = useQuery({ ...eventQuery(asked ?? ''), enabled: asked != null });
  const comparison = useQuery({
    queryKey: ['compare', reports],
    queryFn: ({ signal }) => get<Comparison>(`/compare?${compareLink(reports).slice('/compare?'.length)}`, signal),
    enabled: reports.length > 1,
  });
  useEffect(() => {
    document.title = `${t('nav.compare')} · ${t('app.name')}`;
  }, [t]);
  // The address of an event becomes that of its reports: a copy says nothing of its own.
  useEffect(() => {
    if (!event.data) return;
    const ids = new Set(event.data.reports.map((r) => r.id));
    const originals = event.data.reports.filter((r) => !r.copyOf || !ids.has(r.copyOf)).map((r) => r.id);
    setParams(new URLSearchParams(compareLink(originals.length > 1 ? originals : [...ids]).slice('/compare?'.length)), { replace: true });
  }, [event.data, setParams]);
  const set = (next: string[]) => setParams(new URLSearchParams(compareLink(next).slice('/compare?'.length)), { preventScrollReset: true });

  return (
    <div className={css.page}>
      <header>
        <h1>{t('nav.compare')}</h1>
        <p className={css.intro}>{t('comparing.intro')}</p>
      </header>
      {asked != null && (event.error ? <Failure error={event.error} /> : <Loading />)}
      {asked == null && <Chooser reports={reports} known={comparison.data?.reports} onChange={set} most={MOST} />}
      {asked != null ? null : reports.length < 2 ? (
        <Empty icon={<IconArrowsDiff size={26} />} title={t('comparing.two')} text={t('comparing.twoMore')} />
      ) : comparison.isPending ? <Loading /> : comparison.error ? <Failure error={comparison.error} retry={() => void comparison.refetch()} /> : <ComparisonView comparison={comparison.data} />}
    </div>
  );
}

export const Component = withMantine(ComparePage);
