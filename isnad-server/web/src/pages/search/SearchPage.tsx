import { Button, Checkbox, Drawer, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconArrowsDiff, IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { get } from '../../api/client';
import type { FacetValue, SearchHit, SearchPage } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Chips } from '../../ui/Chips';
import { useCodes } from '../../ui/codes';
import { DateInput } from '../../ui/DateInput';
import { Empty } from '../../ui/Empty';
import { EventLine } from '../../ui/EventLine';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { compareLink, MOST as MOST_COMPARED } from '../compare/link';
import { Facet } from '../events/Facet';
import { reportLink } from '../report/link';
import { highlight } from './highlight';
import { readQuery, writeQuery, type Query } from './query';
import css from './SearchPage.module.css';
import { withMantine } from '../../theme/Mantine';

const NONE: FacetValue[] = [];
const FEW_EVENTS = 3;

function SearchPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const codes = useCodes();
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const query = useMemo(() => readQuery(new URLSearchParams(address)), [address]);
  const text = writeQuery(query).toString();
  const narrow = useMediaQuery('(max-width: 980px)', undefined, { getInitialValueInEffect: false });
  const [drawer, setDrawer] = useState(false);
  const [chosen, setChosen] = useState<Map<string, string>>(new Map());
  const found = useInfiniteQuery({
    queryKey: ['search', 'list', text],
    queryFn: ({ pageParam, signal }) => get<SearchPage>(`/search?${text}&limit=20${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    enabled: query.q !== '',
  });
  useEffect(() => {
    document.title = `${query.q ? `${query.q} · ` : ''}${t('nav.search')} · ${t('app.name')}`;
  }, [query.q, t]);

  const set = useCallback((next: Query, replace = false) => setParams(writeQuery(next), { replace, preventScrollReset: true }), [setParams]);
  const toggle = (key: 'source' | 'type', value: string, on: boolean) => set({ ...query, [key]: on ? [...query[key], value] : query[key].filter((v) => v !== value) });
  const choose = (hit: SearchHit, on: boolean) =>
    setChosen((before) => {
      const after = new Map(before);
      if (on) after.set(hit.report.id, hit.report.title ?? hit.report.id);
      else after.delete(hit.report.id);
      return after;
    });

  const first = query.q ? found.data?.pages[0] : undefined;
  const hits = query.q ? (found.data?.pages.flatMap((page) => page.items) ?? []) : [];
  const total = first?.total ?? hits.length;
  const typeLabel = useCallback((value: string) => codes.label('types', value), [codes]);
  const sourceLabel = useCallback((value: string) => value, []);
  const active = [
    ...query.source.map((value) => ({ key: `source=${value}`, label: `${t('searching.source')}: ${value}`, onRemove: () => toggle('source', value, false) })),
    ...query.type.map((value) => ({ key: `type=${value}`, label: `${t('searching.type')}: ${typeLabel(value)}`, onRemove: () => toggle('type', value, false) })),
    ...(['from', 'to'] as const).filter((key) => query[key]).map((key) => ({ key, label: `${t(`find.by.${key}`)}: ${f.day(query[key])}`, onRemove: () => set({ ...query, [key]: '' }) })),
  ];
  const panel = (
    <>
      <div className={css.dates} role="group" aria-label={t('searching.dates')}>
        {(['from', 'to'] as const).map((key) => (
          <DateInput key={key} size="xs" label={`${t('searching.dates')}: ${t(`find.by.${key}`)}`} value={query[key]} onCommit={(value, going) => set({ ...query, [key]: value }, going)} />
        ))}
      </div>
      <Facet title={t('searching.source')} values={first?.facets?.source ?? NONE} chosen={query.source} label={sourceLabel} onToggle={(value, on) => toggle('source', value, on)} />
      <Facet title={t('searching.type')} values={first?.facets?.type ?? NONE} chosen={query.type} label={typeLabel} onToggle={(value, on) => toggle('type', value, on)} />
    </>
  );

  return (
    <div className={css.page}>
      <h1>{t('nav.search')}</h1>
      <Words query={query} onSearch={(q) => set({ ...query, q })} busy={found.isFetching && !found.isFetchingNextPage} />
      {!query.q ? (
        <Empty icon={<IconZoomQuestion size={26} />} title={t('searching.start')} text={t('searching.startMore')} />
      ) : (
        <div className={css.columns}>
          {!narrow && <aside className={`card ${css.side}`} aria-label={t('find.filters')}>{panel}</aside>}
          <div className={css.main}>
            <div className={css.bar}>
              <p role="status" className={css.total}>{first && t('searching.found', { count: total, n: f.n(total) })}</p>
              {narrow && <Button variant="default" size="xs" leftSection={<IconAdjustmentsHorizontal size={16} />} onClick={() => setDrawer(true)} aria-haspopup="dialog">{t('find.filters')}{active.length > 0 && ` (${f.n(active.length)})`}</Button>}
            </div>
            <Chips items={active} onClear={() => set({ ...query, source: [], type: [], from: '', to: '' })} />
            {found.isPending ? <Loading /> : found.error ? <Failure error={found.error} retry={() => void found.refetch()} /> : hits.length === 0 ? (
              <Empty title={t('searching.nothing')} text={t('searching.nothingMore')} />
            ) : (
              <ol className={css.hits} data-waiting={found.isPlaceholderData} aria-busy={found.isPlaceholderData}>
                {hits.map((hit) => <Hit key={hit.report.id} hit={hit} chosen={chosen.has(hit.report.id)} onChoose={(on) => choose(hit, on)} full={chosen.size >= MOST_COMPARED} />)}
              </ol>
            )}
            {found.hasNextPage && query.q && <Button variant="default" className={css.more} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t('searching.more')}</Button>}
          </div>
        </div>
      )}
      {chosen.size > 0 && (
        <div className={css.choice} role="region" aria-label={t('nav.compare')}>
          <span role="status">{t('searching.chosen', { count: chosen.size, n: f.n(chosen.size) })}{chosen.size < 2 && ` · ${t('searching.atLeastTwo')}`}</span>
          <Button variant="subtle" size="xs" onClick={() => setChosen(new Map())}>{t('app.clear')}</Button>
          {chosen.size > 1 && <Button component={Link} to={compareLink([...chosen.keys()])} size="xs" leftSection={<IconArrowsDiff size={16} />}>{t('searching.compare')}</Button>}
        </div>
      )}
      <Drawer opened={drawer && Boolean(narrow)} onClose={() => setDrawer(false)} title={t('find.filters')} position="left" size={320} closeButtonProps={{ 'aria-label': t('app.close') }}>{panel}</Drawer>
    </div>
  );
}

function Words({ query, onSearch, busy }: { query: Query; onSearch: (q: string) => void; busy: boolean }) {
  const { t } = useTranslation();
  const [words, setWords] = useState(query.q);
  useEffect(() => setWords(query.q), [query.q]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim()) onSearch(words.trim());
  };
  return (
    <form role="search" className={css.form} onSubmit={submit}>
      <TextInput
        className={css.field} size="md" type="search" dir="auto" value={words} onChange={(e) => setWords(e.currentTarget.value)} maxLength={400} autoFocus={!query.q}
        leftSection={<IconSearch size={19} aria-hidden />} placeholder={t('searching.hint')} aria-label={t('searching.label')}
      />
      <Button type="submit" size="md" loading={busy}>{t('searching.go')}</Button>
    </form>
  );
}

function Hit({ hit, chosen, onChoose, full }: { hit: SearchHit; chosen: boolean; onChoose: (on: boolean) => void; full: boolean }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [all, setAll] = useState(false);
  const { report } = hit;
  const title = report.title || t('report.untitled');
  return (
    <li className={`card ${css.hit}`} data-chosen={chosen}>
      <div className={css.hitHead}>
        <h2 className={css.title} dir="auto"><Link to={reportLink(report.id)}>{title}</Link></h2>
        <Checkbox size="xs" className={css.choose} label={t('searching.choose')} aria-label={`${t('searching.choose')}: ${title}`} checked={chosen} disabled={full && !chosen} onChange={(e) => onChoose(e.currentTarget.checked)} />
      </div>
      <p className={css.meta}>
        {report.source ? <bdi className={css.source}>{report.source}</bdi> : <span>{t('searching.noOutlet')}</span>}
        <span>{report.published ? f.moment(report.published) : t('searching.undated')}</span>
      </p>
      {hit.snippets.map((snippet, i) => {
        const words = snippet.highlights[0];
        return (
          <p key={i} className={css.snippet} dir="auto" lang="ar">
            <Link to={reportLink(report.id, words ? { begin: snippet.begin + words.begin, end: snippet.begin + words.end } : null)} className={css.words}>
              {snippet.begin > 0 && '… '}
              {highlight(snippet.text, snippet.highlights).map((piece, k) => (piece.lit ? <mark key={k}>{piece.text}</mark> : <span key={k}>{piece.text}</span>))}
              {' …'}
            </Link>
          </p>
        );
      })}
      {hit.events.length === 0 ? <p className={css.noEvents}>{t('searching.noEvents')}</p> : (
        <ul className={css.events} aria-label={t('searching.events')}>
          {(all ? hit.events : hit.events.slice(0, FEW_EVENTS)).map((event) => <li key={event.id}><EventLine event={event} /></li>)}
          {hit.events.length > FEW_EVENTS && !all && <li><button type="button" className={css.allEvents} onClick={() => setAll(true)}>{t('adding.moreEvents', { count: hit.events.length - FEW_EVENTS, n: f.n(hit.events.length - FEW_EVENTS) })}</button></li>}
        </ul>
      )}
    </li>
  );
}

export const Component = withMantine(SearchPage);
