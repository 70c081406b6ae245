import { startTransition, useEffect, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * False until what a reader came for has been painted; then what stands below it is made, in pieces that let a click
 * through. Who comes back finds all of it at once, or there would be no place to scroll back to.
 */
export function useLater(): boolean {
  const type = useNavigationType();
  const { key } = useLocation();
  const [ready, setReady] = useState(type === 'POP' && key !== 'default');
  useEffect(() => {
    if (ready) return;
    // The frame after the next one: by then the first has been shown.
    let next = requestAnimationFrame(() => {
      next = requestAnimationFrame(() => startTransition(() => setReady(true)));
    });
    return () => cancelAnimationFrame(next);
  }, [ready]);
  return ready;
}
