import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, rememberSession, reportPath, segment, write } from './client';
import type {
  Codebook, DecisionBody, DecisionResult, EventDetail, EventSummary, Facets, HistoryEntry, Page, ReportDetail,
  ReviewPage, SearchPage, Session, Situation, Source,
} from './types';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await get<Session>('/session', signal);
    rememberSession(session);
    return session;
  },
  staleTime: Infinity,
  retry: false,
});

export const codebookQuery = queryOptions({
  queryKey: ['codebook'],
  queryFn: ({ signal }) => get<Codebook>('/codebook', signal),
  staleTime: Infinity,
});

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['event', id],
    queryFn: ({ signal }) => get<EventDetail>(`/events/${segment(id)}`, signal),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['event', id, 'history'],
    queryFn: ({ signal }) => get<Page<HistoryEntry>>(`/events/${segment(id)}/history`, signal),
  });

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => get<ReportDetail>(reportPath(id), signal),
  });

/** One page of events; `params` is the query of the address, as the server takes it. */
export const eventsQuery = (params: string) =>
  queryOptions({
    queryKey: ['events', params],
    queryFn: ({ signal }) => get<Page<EventSummary>>(`/events?${params}`, signal),
    placeholderData: keepPreviousData,
  });

export const facetsQuery = (params: string) =>
  queryOptions({
    queryKey: ['facets', params],
    queryFn: ({ signal }) => get<Facets>(`/events/facets?${params}`, signal),
    placeholderData: keepPreviousData,
  });

export const situationQuery = (params: string) =>
  queryOptions({
    queryKey: ['situation', params],
    queryFn: ({ signal }) => get<Situation>(`/situation?${params}`, signal),
    placeholderData: keepPreviousData,
  });

export const searchQuery = (params: string) =>
  queryOptions({
    queryKey: ['search', params],
    queryFn: ({ signal }) => get<SearchPage>(`/search?${params}`, signal),
    placeholderData: keepPreviousData,
  });

export const reviewQuery = (kind: string | null) =>
  queryOptions({
    queryKey: ['review', kind],
    queryFn: ({ signal }) => get<ReviewPage>(`/review?limit=200${kind ? `&kind=${kind}` : ''}`, signal),
    placeholderData: keepPreviousData,
  });

export const sourcesQuery = queryOptions({
  queryKey: ['sources'],
  queryFn: ({ signal }) => get<Page<Source>>('/sources', signal),
});

/** Sends a decision about an event and reads again all that follows from it. */
export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (d: { event: string; revision: number; reason?: string | null; decision: DecisionBody }) =>
      write<DecisionResult>('POST', '/decisions', { event: d.event, reason: d.reason ?? null, decision: d.decision }, d.revision),
    onSuccess: () => invalidateRecord(queries),
  });
}

export function useUndo() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (u: { decision: number }) => write<DecisionResult>('DELETE', `/decisions/${u.decision}`),
    onSuccess: () => invalidateRecord(queries),
  });
}

export function invalidateRecord(queries: ReturnType<typeof useQueryClient>): Promise<unknown> {
  return Promise.all(
    ['event', 'events', 'facets', 'report', 'review', 'situation', 'search'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] })),
  );
}

export function useSession() {
  return useQuery(sessionQuery);
}
