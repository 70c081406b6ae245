import { IconAlertCircle } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ActorValue, EventDetail, EventSummary, LedgerEvent } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { LazyMap } from '../../map/LazyMap';
import { Badge, stateTone } from '../../ui/Badge';
import { useCodes } from '../../ui/codes';
import { EventLine } from '../../ui/EventLine';
import { useLater } from '../../ui/useLater';
import { placeNames } from '../../ui/place';
import { Section } from '../../ui/Section';
import { Segmented } from '../../ui/Segmented';
import { usePrinting } from '../../ui/usePrinting';
import type { Editing } from './editing';
import css from './EventView.module.css';
import { Facts } from './Facts';
import { History } from './History';
import { LedgerPicture } from './LedgerPicture';
import { LedgerTable } from './LedgerTable';
import { Reports } from './Reports';

const EMPTY: ActorValue[] = [];

/** All that the record knows of one event; with `editing` all of it can be corrected. */
export function EventView({ detail, editing, within = false }: { detail: EventDetail; editing?: Editing; within?: boolean }) {
  // Within another page its title is not the title of the page.
  const Title = within ? 'h2' : 'h1';
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const { event } = detail;
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const printing = usePrinting();
  const later = useLater();
  // The server knows more of a report than the ledger does: its title and address.
  const shown = useMemo<LedgerEvent>(() => (detail.reports?.length ? { ...event, reports: detail.reports } : event), [event, detail.reports]);
  const place = event.place && { ...event.place, nameEn: detail.summary?.place?.nameEn ?? event.place.nameEn };
  const province = place?.admin1 && ((f.language === 'en' && detail.english?.[place.admin1]) || place.admin1);
  const around = place ? [province === placeNames(place, f.language).main ? null : province, codes.label('countries', place.country)] : [];
  const disputed = [...event.facts.filter((x) => x.state === 'disputed').map((x) => t(`slot.${x.slot}`)),
    ...event.figures.filter((x) => x.estimate.state === 'disputed').map((x) => codes.label('measures', x.measure))];

  return (
    <div className={css.view}>
      {detail.state !== 'live' && (
        <p role="status" className={css.gone}>
          <IconAlertCircle size={18} aria-hidden /> {t(detail.state === 'merged' ? 'event.merged' : 'event.withdrawn')}{' '}
          {detail.mergedInto && <Link to={`/events/${encodeURIComponent(detail.mergedInto)}`}>{t('event.toMerged')}</Link>}
        </p>
      )}
      <header className={css.title}>
        <p className={css.kicker}>
          <time dateTime={event.date?.start}>{f.dateRange(event.date)}</time>
          {place?.country && <span>{codes.label('countries', place.country)}</span>}
        </p>
        <Title className={css.name}>
          {codes.label('types', event.type)}
          {place && <> <span className={css.at}>·</span> <bdi>{placeNames(place, f.language).main}</bdi></>}
        </Title>
        <div className={css.badges}>
          {event.status !== 'occurred' && <Badge tone="warn">{codes.label('statuses', event.status)}</Badge>}
          {[...new Set(disputed)].map((d) => <Badge key={d} tone="bad">{t('event.disputed')}: {d}</Badge>)}
          <Badge tone={detail.reviewed ? 'good' : 'plain'}>{t(detail.reviewed ? 'event.reviewed' : 'event.unreviewed')}</Badge>
          <span className={css.meta}>
            {t('event.reportsCount', { count: event.reports.length, n: f.n(event.reports.length) })}
            {' · '}
            {t('event.sourcesCount', { count: event.independentSources, n: f.n(event.independentSources) })}
          </span>
        </div>
      </header>

      <KeyFacts event={event} summary={detail.summary} />

      <Section
        title={t('ledger.title')} note={t('ledger.intro')}
        tools={event.figures.length > 0 && (
          <Segmented value={view} onChange={setView} label={t('ledger.title')}
            data={[{ value: 'picture', label: t('ledger.picture') }, { value: 'table', label: t('ledger.table') }]} />
        )}
      >
        {event.figures.length === 0 ? <p className="dim">{t('ledger.none')}</p> : (
          <>
            <div className={view === 'picture' ? css.shown : css.hidden}>
              {(view === 'picture' || printing) && <LedgerPicture event={shown} english={detail.english} printing={printing} actions={editing && ((figure, claim) => editing.figureTools(figure, claim))} />}
            </div>
            {(view === 'table' || printing) && <div className={view === 'table' ? css.shown : css.printed}><LedgerTable event={shown} english={detail.english} /></div>}
          </>
        )}
      </Section>

      {later && <div className={css.columns}>
        <div className={css.column}>
          <Section title={t('event.facts')}><Facts event={shown} summary={detail.summary} english={detail.english} editing={editing} /></Section>
        </div>
        <div className={css.column}>
          <Section title={t('event.map')} className={css.mapCard}>
            {place?.lat != null && place.lon != null ? (
              <>
                <div className={`${css.map} no-print`}>
                  <PlaceMap id={event.id} lat={place.lat} lon={place.lon} name={placeNames(place, f.language).main} vague={place.precision !== 'exact'} label={t('event.map')} />
                </div>
                <p className={css.placeLine}>
                  <bdi>{placeNames(place, f.language).main}</bdi>
                  {placeNames(place, f.language).other && <bdi className="dim" lang={f.language === 'ar' ? 'en' : 'ar'}>{placeNames(place, f.language).other}</bdi>}
                  <span className="dim">{around.filter(Boolean).join(t('app.comma'))}</span>
                  <span className={css.printedPlace} dir="ltr">{place.lat.toFixed(3)}, {place.lon.toFixed(3)}</span>
                  {place.precision !== 'exact' && <span className="dim">{codes.label('precisions', place.precision)}. {t('event.approximate')}</span>}
                </p>
              </>
            ) : <p className="dim">{t('event.noPlace')}</p>}
          </Section>
          <Section title={t('event.reports')} tools={event.reports.length > 1 && <Link to={`/compare?event=${encodeURIComponent(event.id)}`} className="small">{t('event.compare')}</Link>}><Reports event={shown} editing={editing} /></Section>
          {(detail.relations ?? []).length > 0 && (
            <Section title={t('event.relations')}>
              <ul className={css.plain}>
                {detail.relations!.map((r) => (
                  <li key={`${r.kind}${r.event.id}`} className={css.relation}>
                    <span className={css.relationKind}>{t(`event.${r.kind}`)}</span>
                    <EventLine event={r.event} />
                    {r.why && <p className="dim small" dir="auto">{f.both(r.why)}</p>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={t('event.history')} className={detail.decisions.length === 0 ? 'no-print' : ''}>
            <History detail={detail} editing={editing} />
          </Section>
        </div>
      </div>}
      {printing && (
        <footer className={css.paper}>
          <span>{t('app.name')} · {t('event.revision', { n: f.n(detail.revision) })} · {f.moment(detail.changed)} · {t('event.printed', { when: f.moment(new Date().toISOString()) })}</span>
          <span dir="ltr">{`${location.origin}/events/${encodeURIComponent(event.id)}`}</span>
        </footer>
      )}
    </div>
  );
}

function PlaceMap({ id, lat, lon, name, vague, label }: { id: string; lat: number; lon: number; name: string; vague: boolean; label: string }) {
  const points = useMemo(() => [{ id, lat, lon, name, killed: 0, vague }], [id, lat, lon, name, vague]);
  return <LazyMap points={points} label={label} maxZoom={5.2} />;
}

function KeyFacts({ event, summary }: { event: LedgerEvent; summary?: EventSummary }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const actors = (list: ActorValue[]) => (list.length ? list.map((a, i) => <span key={i} className={css.actor}><bdi>{(f.language === 'en' && a.nameEn) || a.name}</bdi></span>) : <span className="dim">{t('event.unstated')}</span>);
  const known = new Map([...(summary?.perpetrator ?? []), ...(summary?.target ?? [])].map((a) => [a.name, a]));
  const claimedBy = event.responsibility.map((r) => (typeof r.actor === 'object' && r.actor ? r.actor : { id: null, name: String(r.actor ?? r.name ?? r.claimedBy ?? '') })).filter((a) => a.name).map((a) => known.get(a.name) ?? a);
  const toll = ['killed', 'injured'].map((measure) => event.figures.find((x) => x.measure === measure && x.subject === 'event')).filter((x) => x != null);
  const cells: [string, ReactNode][] = [
    [t('event.by'), actors(summary?.perpetrator ?? event.perpetrator ?? EMPTY)],
    [t('event.against'), actors(summary?.target ?? event.target ?? EMPTY)],
    [t('event.means'), event.means.length ? event.means.map((m) => codes.label('means', m)).join(t('app.comma')) : <span className="dim">{t('event.unstated')}</span>],
  ];
  if (claimedBy.length) cells.push([t('event.claimedBy'), actors(claimedBy)]);
  return (
    <div className={`card ${css.key}`}>
      <div className={css.tolls}>
        {toll.map((figure) => (
          <div key={figure.measure} className={css.toll} data-state={figure.estimate.state}>
            <span className={css.tollNumber}>{f.estimate(figure.estimate)}</span>
            <span className={`${css.tollWord} capital`}>{codes.label('measures', figure.measure)}</span>
            <Badge tone={stateTone(figure.estimate.state)}>{codes.label('estimateStates', figure.estimate.state)}</Badge>
          </div>
        ))}
        {toll.length === 0 && <span className="dim">{t('ledger.none')}</span>}
      </div>
      <dl className={css.cells}>
        {cells.map(([name, value]) => (
          <div key={name} className={css.cell}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
