import { lazy, Suspense, useMemo, type ComponentProps } from 'react';
import { useSession } from '../api/queries';
import { Loading } from '../ui/Loading';

const MapView = lazy(() => import('./MapView'));

/** The map is as large as the rest of the program together, so it comes after it. */
export function LazyMap(props: Omit<ComponentProps<typeof MapView>, 'tiles'>) {
  const server = useSession().data?.tiles;
  const tiles = useMemo(() => (server ? { url: `${server}/{z}/{x}/{y}.png` } : null), [server]);
  return (
    <Suspense fallback={<Loading />}>
      <MapView {...props} tiles={tiles} />
    </Suspense>
  );
}
