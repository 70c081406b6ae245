import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconArrowsDiff, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError, get, segment } from '../../api/client';
import { eventQuery, invalidateRecord } from '../../api/queries';
import type { EventDetail, EventSummary, Job } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Badge, type Tone } from '../../ui/Badge';
import { EventLine } from '../../ui/EventLine';
import { describe, Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { compareLink } from '../compare/link';
import { reportLink } from '../report/link';
import { later, share, tally } from './jobs';
import css from './JobCard.module.css';

const FEW_EVENTS = 4;
const FEW_REPORTS = 30;

/** What becomes of reports that were sent: how far the work is, and for each what was coded from it, or why not. */
export function JobCard({ id, onForget }: { id: string; onForget: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const job = useQuery({
    queryKey: ['job', id],
    queryFn: async ({ signal }) => later(queries.getQueryData<Job>(['job', id]), await get<Job>(`/jobs/${segment(id)}`, signal)),
    // The stream tells sooner; asking is for when it is cut off.
    refetchInterval: (query) => (query.state.data?.state === 'running' || (!query.state.data && !query.state.error) ? 1500 : false),
    retry: false,
    staleTime: 0,
  });
  useEffect(() => {
    const listen = (event: Event) => {
      const news = (event as CustomEvent<Job>).detail;
      if (news?.id === id) queries.setQueryData<Job>(['job', id], (before) => later(before, news));
    };
    window.addEventListener('isnad.job', listen);
    return () => window.removeEventListener('isnad.job', listen);
  }, [id, queries]);
  const state = job.data?.state;
  useEffect(() => {
    if (state === 'done') void invalidateRecord(queries);
  }, [state, queries]);

  if (job.error) {
    return job.error instanceof ApiError && job.error.status === 404 ? (
      <article className={`card ${css.job}`}><div className={css.head}><p className="dim">{t('adding.lost')}</p><Forget onForget={onForget} /></div></article>
    ) : <Failure error={job.error} retry={() => void job.refetch()} />;
  }
  if (!job.data) return <article className={`card ${css.job}`}><Loading /></article>;
  const { data } = job;
  const counts = tally(data.reports);
  const running = data.state === 'running';
  const reason = (data as Job & { reason?: string | null }).reason;
  const told = data.reports.filter((r) => r.id);
  const shown = all ? data.reports : data.reports.slice(0, FEW_REPORTS);
  return (
    <article className={`card ${css.job}`}>
      <div className={css.head}>
        <Badge tone={running ? 'accent' : data.state === 'done' ? (counts.failed > 0 ? 'warn' : 'good') : 'bad'}>{t(`adding.${data.state}`)}</Badge>
        <p role="status" className={css.summary}>
          {running
            ? data.total === 0 ? t('adding.waiting') : data.done >= data.total ? t('adding.linking') : t('adding.progress', { done: f.n(data.done), total: f.n(data.total) })
            : t('adding.summary', { added: f.n(counts.added), known: f.n(counts.known), failed: f.n(counts.failed) })}
        </p>
        {!running && (
          <div className={css.tools}>
            {told.length > 1 && <Button component={Link} to={compareLink(told.map((r) => r.id!))} size="compact-sm" variant="subtle" leftSection={<IconArrowsDiff size={16} />}>{t('adding.compare')}</Button>}
            <Forget onForget={onForget} />
          </div>
        )}
      </div>
      {running && <Progress value={share(data) * 100} size="sm" animated aria-label={t('adding.running')} />}
      {reason && <p role="alert" className={css.problem} dir="auto">{reason}</p>}
      {data.reports.length > 0 && (
        <ul className={css.reports}>
          {shown.map((report, i) => <Outcome key={`${report.id ?? ''}${report.name}${i}`} report={report} running={running} />)}
        </ul>
      )}
      {data.reports.length > FEW_REPORTS && !all && <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t('adding.moreReports', { count: data.reports.length - FEW_REPORTS, n: f.n(data.reports.length - FEW_REPORTS) })}</Button>}
    </article>
  );
}

function Forget({ onForget }: { onForget: () => void }) {
  const { t } = useTranslation();
  return <ActionIcon variant="subtle" size={30} aria-label={t('adding.forget')} onClick={onForget}><IconX size={17} /></ActionIcon>;
}

const TONES: Record<Job['reports'][number]['outcome'], Tone> = { new: 'good', known: 'plain', failed: 'bad' };

function Outcome({ report, running }: { report: Job['reports'][number]; running: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [all, setAll] = useState(false);
  const events = all ? report.events : report.events.slice(0, FEW_EVENTS);
  return (
    <li className={css.report} data-outcome={report.outcome}>
      <p className={css.name}>
        {report.id ? <Link to={reportLink(report.id)}><bdi>{report.name}</bdi></Link> : <bdi>{report.name}</bdi>}
        <Badge tone={TONES[report.outcome] ?? 'plain'}>{t(report.outcome === 'failed' ? 'adding.notRead' : `adding.${report.outcome}`)}</Badge>
      </p>
      {report.reason && <p className={css.problem} dir="auto">{report.reason}</p>}
      {report.id && !running && (report.events.length === 0 ? <p className={css.none}>{t('adding.noEvents')}</p> : (
        <ul className={css.events} aria-label={t('adding.events')}>
          {events.map((event) => <li key={event}><CodedEvent id={event} /></li>)}
          {report.events.length > FEW_EVENTS && !all && <li><Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t('adding.moreEvents', { count: report.events.length - FEW_EVENTS, n: f.n(report.events.length - FEW_EVENTS) })}</Button></li>}
        </ul>
      ))}
    </li>
  );
}

function CodedEvent({ id }: { id: string }) {
  const { t } = useTranslation();
  const event = useQuery(eventQuery(id));
  const summary = (event.data as (EventDetail & { summary?: EventSummary }) | undefined)?.summary;
  if (summary) return <EventLine event={summary} />;
  return <Link to={`/events/${encodeURIComponent(id)}`}><bdi>{event.error ? describe(event.error, t) : id}</bdi></Link>;
}
