import { ActionIcon, Button, Drawer, Menu, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconDownload, IconMapPin, IconSearch, IconTableExport } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client';
import { facetsQuery } from '../../api/queries';
import type { EventSummary, Page } from '../../api/types';
import { useFormat } from '../../format/useFormat';
import { Chips } from '../../ui/Chips';
import { DelayedInput } from '../../ui/DelayedInput';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { EventCards } from './EventCards';
import css from './EventsPage.module.css';
import { EventTable } from './EventTable';
import { FacetPanel } from './FacetPanel';
import { chips, SORTS, sortText, without, withOne, writeParams, type Filters, type Sort, type SortKey } from './filters';
import { useFilterLabels } from './useFilterLabels';
import { useFilters } from './useFilters';
import { withMantine } from '../../theme/Mantine';

const PART = 100;

/** All events that are asked for, part by part as they are scrolled to. */
export function useEventList(filters: Filters, sort: Sort) {
  const params = writeParams(filters);
  params.set('sort', sortText(sort));
  params.set('limit', String(PART));
  const text = params.toString();
  return useInfiniteQuery({
    queryKey: ['events', 'list', text],
    queryFn: ({ pageParam, signal }) => get<Page<EventSummary>>(`/events?${text}${pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

function EventsPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const { filters, sort, set } = useFilters();
  const narrow = useMediaQuery('(max-width: 1040px)', undefined, { getInitialValueInEffect: false });
  const cards = useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false });
  const [drawer, setDrawer] = useState(false);
  const list = useEventList(filters, sort);
  const query = writeParams(filters).toString();
  const facets = useQuery(facetsQuery(query));
  const labels = useFilterLabels(facets.data);
  const events = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? events.length;
  const active = chips(filters);
  useEffect(() => {
    document.title = `${t('nav.events')} · ${t('app.name')}`;
  }, [t]);

  const change = (next: Filters, replace?: boolean) => set(next, { replace });
  const panel = <FacetPanel filters={filters} facets={facets.data} onChange={change} />;
  const waiting = list.isPlaceholderData;
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };

  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('nav.events')}</h1>
        <p className={css.total} role="status">{list.data && t('map.events', { count: total, n: f.n(total) })}</p>
        <div className={css.tools}>
          <DelayedInput
            className={css.search} type="search" value={filters.q ?? ''} onCommit={(value, going) => change(withOne(filters, 'q', value), going)}
            leftSection={<IconSearch size={16} aria-hidden />} placeholder={t('find.words')} aria-label={t('find.words')} dir="auto"
          />
          {cards && (
            <Select
              className={css.sort} aria-label={t('find.order')} value={sortText(sort)} allowDeselect={false}
              data={SORTS.flatMap((key) => [{ value: `-${key}`, label: t(`find.falling.${key}`) }, { value: key, label: t(`find.rising.${key}`) }])}
              onChange={(value) => value && set(filters, { sort: { key: value.replace('-', '') as SortKey, falling: value.startsWith('-') } })}
            />
          )}
          {narrow && (
            <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={17} />} onClick={() => setDrawer(true)} aria-haspopup="dialog">
              {t('find.filters')}{active.length > 0 && ` (${f.n(active.length)})`}
            </Button>
          )}
          <Download query={query} sort={sort} compact={cards} />
        </div>
      </header>
      <div className={css.columns}>
        {!narrow && <aside className={`card ${css.side}`} aria-label={t('find.filters')}>{panel}</aside>}
        <div className={css.main}>
          <Chips
            items={active.map((chip) => ({ key: `${chip.key}=${chip.value}`, label: labels.chip(chip), onRemove: () => change(without(filters, chip)) }))}
            onClear={() => change({})}
          />
          {list.isPending ? <Loading /> : list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : events.length === 0 ? (
            active.length > 0
              ? <Empty title={t('find.nothing')} text={t('find.nothingMore')} action={<Button variant="default" onClick={() => change({})}>{t('find.clearAll')}</Button>} />
              : <Empty title={t('find.emptyRecord')} text={t('find.emptyRecordMore')} to="/add" toText={t('nav.add')} />
          ) : (
            <div className={waiting ? css.waiting : undefined} aria-busy={waiting}>
              {cards
                ? <EventCards events={events} more={list.hasNextPage} onMore={more} />
                : <EventTable events={events} total={total} more={list.hasNextPage} onMore={more} sort={sort} onSort={(next) => set(filters, { sort: next })} />}
              {list.isFetchingNextPage && <Loading />}
            </div>
          )}
        </div>
      </div>
      <Drawer opened={drawer && Boolean(narrow)} onClose={() => setDrawer(false)} title={t('find.filters')} position="left" size={320} closeButtonProps={{ 'aria-label': t('app.close') }}>
        {panel}
        <Button fullWidth mt={12} onClick={() => setDrawer(false)}>{t('find.show', { count: total, n: f.n(total) })}</Button>
      </Drawer>
    </div>
  );
}

/** Everything that is asked for, not only what is on the screen, as a file. */
function Download({ query, sort, compact }: { query: string; sort: Sort; compact?: boolean }) {
  const { t } = useTranslation();
  const address = (format: string) => `/api/v1/events?${query}${query ? '&' : ''}sort=${sortText(sort)}&format=${format}`;
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="default" size={36} aria-label={t('find.download')}><IconDownload size={18} /></ActionIcon>
        ) : (
          <Button variant="default" leftSection={<IconDownload size={17} />}>{t('find.download')}</Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('find.downloadWhat')}</Menu.Label>
        <Menu.Item component="a" href={address('csv')} download="isnad-events.csv" leftSection={<IconTableExport size={17} />}>{t('find.csv')}</Menu.Item>
        <Menu.Item component="a" href={address('geojson')} download="isnad-events.geojson" leftSection={<IconMapPin size={17} />}>{t('find.geojson')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export const Component = withMantine(EventsPage);
