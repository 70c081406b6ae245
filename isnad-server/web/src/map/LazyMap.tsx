import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../ui/Loading';

const MapView = lazy(() => import('./MapView'));

/** The map is as large as the rest of the program together, so it comes after it. */
export function LazyMap(props: ComponentProps<typeof MapView>) {
  return (
    <Suspense fallback={<Loading />}>
      <MapView {...props} />
    </Suspense>
  );
}
