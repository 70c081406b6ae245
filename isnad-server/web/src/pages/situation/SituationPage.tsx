import { Button, MultiSelect, SegmentedControl } from '@mantine/core';
import { IconArrowRight, IconCalendarX, IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { eventsQuery, facetsQuery, situationQuery } from '../../api/queries';
import type { Situation } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { LazyMap } from '../../map/LazyMap';
import { Chips } from '../../ui/Chips';
import { useCodes } from '../../ui/codes';
import { DateInput } from '../../ui/DateInput';
import { Empty } from '../../ui/Empty';
import { EventLine } from '../../ui/EventLine';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { chips, withOne, without, writeParams, type Filters } from '../events/filters';
import { useFilterLabels } from '../events/useFilterLabels';
import { useFilters } from '../events/useFilters';
import { Changes } from './Changes';
import { Curve } from './Curve';
import { totals, type Unit } from './curve';
import { pointsOf } from './shape';
import css from './SituationPage.module.css';
import { beginVisit, seen } from './visits';
import { withMantine } from '../../theme/Mantine';

const NEWEST = 7;
const FEW = 6;

function SituationPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { params, setParams, filters, set } = useFilters('by');
  const by: Unit = params.get('by') === 'week' ? 'week' : 'day';
  const [since, setSince] = useState(() => beginVisit(localStorage, sessionStorage, new Date().toISOString()));
  const text = writeParams(filters).toString();
  // Days are asked for in any case: a long span is put together into months here.
  const situation = useQuery(situationQuery([text, 'by=day', since ? `since=${encodeURIComponent(since)}` : ''].filter(Boolean).join('&')));
  const disputed = useQuery(eventsQuery([writeParams({ ...filters, disputed: ['any'] }).toString(), 'limit=1'].join('&')));
  const facets = useQuery(facetsQuery(text));
  const labels = useFilterLabels(facets.data);
  useEffect(() => {
    document.title = `${t('nav.situation')} · ${t('app.name')}`;
  }, [t]);
  const change = (next: Filters, replace?: boolean) => set(next, { replace });
  const countries = useMemo(() => {
    const counted = facets.data?.country ?? [];
    const all = [...counted, ...(filters.country ?? []).filter((c) => !counted.some((x) => x.value === c)).map((value) => ({ value, count: 0 }))];
    return all.map((c) => ({ value: c.value, label: `${labels.value('country', c.value)} (${f.n(c.count)})` }));
  }, [facets.data, filters.country, labels, f]);
  // Dates and countries have fields of their own; whatever else the address asks for can be taken away here.
  const others = chips(filters).filter((chip) => !['from', 'to', 'country'].includes(chip.key));

  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('nav.situation')}</h1>
        <div className={css.filters} role="group" aria-label={t('find.filters')}>
          <DateInput className={css.date} label={t('find.by.from')} value={filters.from ?? ''} onCommit={(value, going) => change(withOne(filters, 'from', value), going)} />
          <DateInput className={css.date} label={t('find.by.to')} value={filters.to ?? ''} onCommit={(value, going) => change(withOne(filters, 'to', value), going)} />
          <MultiSelect
            className={css.countries} label={t('find.by.country')} placeholder={filters.country?.length ? undefined : t('situation.allCountries')} searchable clearable
            clearButtonProps={{ 'aria-label': t('app.clear') }} nothingFoundMessage={t('find.noValue')}
            data={countries} value={filters.country ?? []} onChange={(values) => change(values.length ? { ...filters, country: values } : (({ country: _, ...rest }) => rest)(filters))}
          />
          {(filters.from || filters.to) && (
            <Button variant="subtle" className={css.allDates} leftSection={<IconCalendarX size={17} />} onClick={() => change(withOne(withOne(filters, 'from', ''), 'to', ''))}>{t('situation.allDates')}</Button>
          )}
        </div>
      </header>
      <Chips items={others.map((chip) => ({ key: chip.key + chip.value, label: labels.chip(chip), onRemove: () => change(without(filters, chip)) }))} onClear={() => change({})} />
      {situation.isPending ? <Loading /> : situation.error ? <Failure error={situation.error} retry={() => void situation.refetch()} /> : (
        <View
          situation={situation.data} waiting={situation.isPlaceholderData} filters={filters} by={by} since={since}
          disputed={disputed.data?.total ?? situation.data.disputed.length} onChange={change}
          onBy={(unit) => setParams((before) => {
            const after = new URLSearchParams(before);
            if (unit === 'day') after.delete('by');
            else after.set('by', unit);
            return after;
          }, { preventScrollReset: true })}
          onSeen={() => setSince(seen(localStorage, sessionStorage, new Date().toISOString()))}
        />
      )}
    </div>
  );
}

interface ViewProps {
  situation: Situation;
  waiting: boolean;
  filters: Filters;
  by: Unit;
  since: string | null;
  disputed: number;
  onChange: (filters: Filters) => void;
  onBy: (unit: Unit) => void;
  onSeen: () => void;
}

function View({ situation, waiting, filters, by, since, disputed, onChange, onBy, onSeen }: ViewProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const sum = totals(situation.curve);
  const undated = situation.newest.length === 0 && situation.disputed.length === 0 && sum.events === 0;
  const inEvents = (more: Filters = {}) => {
    const query = writeParams({ ...filters, ...more }).toString();
    return `/events${query ? `?${query}` : ''}`;
  };
  if (undated && situation.revised.length === 0 && situation.unplaced === 0) {
    return chips(filters).length > 0
      ? <Empty title={t('situation.empty')} text={t('situation.emptyMore')} action={<Button variant="default" onClick={() => onChange({})}>{t('find.clearAll')}</Button>} />
      : <Empty title={t('find.emptyRecord')} text={t('find.emptyRecordMore')} to="/add" toText={t('nav.add')} />;
  }
  return (
    <div className={`${css.view} ${waiting ? css.waiting : ''}`} aria-busy={waiting}>
      <dl className={css.numbers}>
        <Number name={t('situation.events')} value={f.n(sum.events)} to={inEvents()} />
        <Number name={t('situation.killed')} value={f.n(sum.best)} note={sum.low !== sum.high ? `${f.span(sum.low, sum.high)}` : undefined} tone="killed" />
        <Number name={t('situation.disputed')} value={f.n(disputed)} to={inEvents({ disputed: ['any'] })} tone={disputed > 0 ? 'bad' : undefined} />
        <Number name={t('situation.revised')} value={since ? f.n(situation.revised.length) : '–'} />
      </dl>
      <div className={css.wide}>
        <Where situation={situation} inEvents={inEvents()} />
        <Section title={t('situation.newest')} tools={<More to={inEvents()}>{t('situation.newestAll')}</More>} className={css.newest}>
          <ul className={css.list}>{situation.newest.slice(0, NEWEST).map((event) => <li key={event.id}><EventLine event={event} /></li>)}</ul>
        </Section>
      </div>
      <Section
        title={t('situation.curve')} note={t('situation.curveNote')}
        tools={<SegmentedControl size="xs" value={by} onChange={(value) => onBy(value as Unit)} aria-label={t('situation.unit')} data={[{ value: 'day', label: t('situation.byDay') }, { value: 'week', label: t('situation.byWeek') }]} />}
      >
        <Curve counts={situation.curve} wanted={by} onNarrow={(from, to) => onChange({ ...filters, from, to })} />
      </Section>
      <div className={since != null && situation.revised.length > 0 ? css.halves : css.stacked}>
        <Section title={t('situation.revisedTitle')} tools={since && situation.revised.length > 0 && <Button size="compact-sm" variant="subtle" leftSection={<IconChecks size={16} />} onClick={onSeen}>{t('situation.seen')}</Button>}>
          {since == null ? <p className="dim">{t('situation.first')}</p> : situation.revised.length === 0 ? <p className="dim">{t('situation.unchanged', { when: f.moment(since) })}</p> : (
            <>
              <p className={css.since}>{t('situation.since', { when: f.moment(since) })}</p>
              <Long items={situation.revised} row={(item) => (
                <li key={item.event.id}>
                  <EventLine event={item.event} />
                  <Changes changes={item.changes} />
                </li>
              )} />
            </>
          )}
        </Section>
        <Section title={t('situation.disputedTitle')} tools={disputed > 0 && <More to={inEvents({ disputed: ['any'] })}>{t('situation.disputedAll')}</More>}>
          {situation.disputed.length === 0 ? <p className="dim">{t('situation.disputedNone')}</p> : (
            <Long items={situation.disputed} row={(event) => <li key={event.id}><Disputed event={event} /></li>} />
          )}
        </Section>
      </div>
      <p className="visually-hidden" role="status">{t('map.events', { count: sum.events, n: f.n(sum.events) })}</p>
    </div>
  );
}

function Number({ name, value, note, to, tone }: { name: string; value: string; note?: string; to?: string; tone?: 'killed' | 'bad' }) {
  return (
    <div className={`card ${css.number}`} data-tone={tone}>
      <dt>{name}</dt>
      <dd>{to ? <Link to={to}>{value}</Link> : value}{note && <bdi className={css.note}>{note}</bdi>}</dd>
    </div>
  );
}

function More({ to, children }: { to: string; children: ReactNode }) {
  return <Link to={to} className={css.more}>{children}<IconArrowRight size={15} className="flip" aria-hidden /></Link>;
}

function Disputed({ event }: { event: Situation['disputed'][number] }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const about = event.disputed.map((d) => t(`slot.${d}`, { defaultValue: codes.label('measures', d) })).join(t('app.comma'));
  return <EventLine event={{ ...event, disputed: [] }} note={about} />;
}

/** The first few, and the rest when asked for. */
function Long<T>({ items, row }: { items: T[]; row: (item: T) => ReactNode }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={css.list}>{(all ? items : items.slice(0, FEW)).map(row)}</ul>
      {items.length > FEW && <Button size="compact-sm" variant="subtle" mt={8} onClick={() => setAll(!all)}>{t(all ? 'find.fewer' : 'event.showAll')}</Button>}
    </>
  );
}

function Where({ situation, inEvents }: { situation: Situation; inEvents: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const navigate = useNavigate();
  const points = useMemo(
    () => pointsOf(situation.features, (p) => {
      const place = (f.language === 'en' && typeof p.nameEn === 'string' && p.nameEn) || String(p.name ?? '');
      const type = codes.label('types', String(p.type ?? ''));
      return { name: [type, place].filter(Boolean).join(' · '), line: typeof p.date === 'string' ? f.day(p.date) : '' };
    }),
    [situation.features, f, codes],
  );
  const open = useCallback((id: string) => void navigate(`/events/${encodeURIComponent(id)}`), [navigate]);
  return (
    <Section title={t('situation.map')} note={t('situation.mapNote')} className={css.mapCard} tools={<More to={inEvents}>{t('situation.asList')}</More>}>
      <div className={css.map}><LazyMap points={points} label={t('situation.map')} cluster maxZoom={7} onSelect={open} /></div>
      {points.length === 0 && <p className="dim small">{t('situation.noPoints')}</p>}
      {(situation.unplaced ?? 0) > 0 && <p className={css.unplaced}>{t('situation.unplaced', { count: situation.unplaced, n: f.n(situation.unplaced!) })}</p>}
    </Section>
  );
}

export const Component = withMantine(SituationPage);
