import { IconArrowRight, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { getText, reportPath, segment } from '../../api/client';
import { reportQuery } from '../../api/queries';
import type { Layer, ReportDetail } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { Segmented } from '../../ui/Segmented';
import { CodedEvents } from './CodedEvents';
import { wordsOf } from './link';
import css from './ReportPage.module.css';
import { ReportText } from './ReportText';

export const LAYERS: Layer[] = ['event', 'claim', 'attribution', 'actor', 'place', 'date', 'means', 'quantity'];

export function Component() {
  const { t } = useTranslation();
  const id = useParams().id!;
  const report = useQuery(reportQuery(id));
  useEffect(() => {
    if (report.data) document.title = `${report.data.title ?? id} · ${t('app.name')}`;
  }, [report.data, id, t]);
  if (report.isPending) return <Loading />;
  if (report.error) return <Failure error={report.error} retry={() => void report.refetch()} />;
  return <ReportView key={id} report={report.data} />;
}

function ReportView({ report }: { report: ReportDetail }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const from = search.get('event');
  const words = useMemo(() => wordsOf(hash), [hash]);
  const [layers, setLayers] = useState<Set<Layer>>(() => new Set(LAYERS.filter((l) => l !== 'quantity')));
  const inRecord = from != null && report.spans.some((s) => s.eventId === from);
  const [only, setOnly] = useState<'all' | 'one'>('all');
  const [mention, setMention] = useState<string | null>(null);
  const counts = useMemo(() => {
    const found = new Map<Layer, number>();
    for (const span of report.spans) found.set(span.layer, (found.get(span.layer) ?? 0) + 1);
    return found;
  }, [report.spans]);
  const spans = useMemo(
    () => report.spans.filter((s) => layers.has(s.layer) && (only === 'all' || s.eventId === from) && (mention == null || s.mentionId === mention)),
    [report.spans, layers, only, from, mention],
  );
  const toggle = (layer: Layer) =>
    setLayers((before) => {
      const after = new Set(before);
      if (!after.delete(layer)) after.add(layer);
      return after;
    });

  return (
    <>
      {from && (
        <Link to={`/events/${encodeURIComponent(from)}`} className={`${css.back} no-print`}>
          <IconArrowRight size={16} className="flip" style={{ rotate: '180deg' }} />{t('report.backToEvent')}
        </Link>
      )}
      <header className={css.head}>
        <h1><bdi>{report.title || t('report.untitled')}</bdi></h1>
        <dl className={css.meta}>
          {report.source && <div><dt>{t('report.outlet')}</dt><dd><bdi>{report.source}</bdi></dd></div>}
          {report.author && <div><dt>{t('report.author')}</dt><dd><bdi>{report.author}</bdi></dd></div>}
          <div><dt>{t('report.published')}</dt><dd>{report.published ? f.moment(report.published) : t('ledger.undated')}</dd></div>
          {report.url && <div><dt>{t('report.link')}</dt><dd><a href={safeUrl(report.url)} rel="noreferrer noopener" target="_blank" dir="ltr">{host(report.url)} <IconExternalLink size={14} aria-hidden /></a></dd></div>}
          {report.copyOf && <div><dt>{t('report.copyOf')}</dt><dd><Link to={`/reports/${segment(report.copyOf)}`}><bdi>{report.copyOf}</bdi></Link></dd></div>}
          {report.copies.length > 0 && <div><dt>{t('report.copies')}</dt><dd>{report.copies.map((c) => <Link key={c} to={`/reports/${segment(c)}`} className={css.copy}><bdi>{c}</bdi></Link>)}</dd></div>}
        </dl>
        {report.withdrawn ? <p role="status" className={css.withdrawn}>{t('report.withdrawn')}</p> : null}
      </header>
      <div className={css.columns}>
        <Section
          title={t('report.text')}
          tools={inRecord && (
            <Segmented value={only} onChange={setOnly} label={t('report.only')}
              data={[{ value: 'all', label: t('report.everything') }, { value: 'one', label: t('report.only') }]} />
          )}
        >
          <div className={`${css.layers} no-print`} role="group" aria-label={t('report.layers')}>
            {LAYERS.filter((l) => counts.has(l)).map((layer) => (
              <button key={layer} type="button" aria-pressed={layers.has(layer)} className={css.layer} data-layer={layer} onClick={() => toggle(layer)}>
                <span className={css.swatch} aria-hidden="true" />
                {t(`layer.${layer}`)}
                <span className={css.count}>{f.n(counts.get(layer)!)}</span>
              </button>
            ))}
          </div>
          {words && <p className="visually-hidden" role="status">{t('report.wordsLinked')}</p>}
          <ReportText report={report} spans={spans} words={words} />
          <Original id={report.id} />
        </Section>
        <CodedEvents report={report} mention={mention} onMention={setMention} from={from} />
      </div>
    </>
  );
}

/** The text as it came, when it is asked for. */
function Original({ id }: { id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const original = useQuery({ queryKey: ['original', id], queryFn: ({ signal }) => getText(reportPath(id, '/original'), signal), enabled: open });
  return (
    <div className={`${css.original} no-print`}>
      <Button variant="default" size="sm" onClick={() => setOpen(!open)} aria-expanded={open}>{t(open ? 'report.hideOriginal' : 'report.showOriginal')}</Button>
      {open && (original.isPending ? <Loading /> : original.error ? <Failure error={original.error} /> : <pre dir="auto" className={css.pre} tabIndex={0}>{original.data}</pre>)}
    </div>
  );
}

/** Addresses come from reports: only those of the web become links. */
function safeUrl(url: string): string | undefined {
  return /^https?:\/\//i.test(url) ? url : undefined;
}

function host(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
