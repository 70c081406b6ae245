import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ApiError } from './api/client';
import i18next from './i18n';
import { ErrorPage } from './shell/ErrorPage';
import { usePreferences } from './shell/preferences';
import { Shell } from './shell/Shell';
import { Loading } from './ui/Loading';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 1 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <ErrorPage />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <ErrorPage inside />,
        children: [
          { index: true, lazy: () => import('./pages/situation/SituationPage') },
          { path: 'events', lazy: () => import('./pages/events/EventsPage') },
          { path: 'events/:id', lazy: () => import('./pages/event/EventPage') },
          { path: 'reports/:id', lazy: () => import('./pages/report/ReportPage') },
          { path: 'review', lazy: () => import('./pages/review/ReviewPage') },
          { path: 'search', lazy: () => import('./pages/search/SearchPage') },
          { path: 'add', lazy: () => import('./pages/add/AddPage') },
          { path: 'compare', lazy: () => import('./pages/compare/ComparePage') },
          { path: 'sources', lazy: () => import('./pages/sources/SourcesPage') },
          { path: '*', element: <ErrorPage inside missing /> },
        ],
      },
    ],
  },
]);

/** Carries the language from the reader's preferences to the library that words come from. */
function Language() {
  const { language } = usePreferences();
  useEffect(() => {
    if (i18next.language !== language) void i18next.changeLanguage(language);
  }, [language]);
  return null;
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Language />
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
