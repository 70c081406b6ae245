import { useEffect, useRef, useState } from 'react';
import { segment, write } from '../../api/client';

const IDLE = 60_000;
const REPORT_EVERY = 30;

/**
 * How many seconds somebody has worked on an event: while the page is seen and used. Told to the server every half
 * minute and at the end.
 *
 * @returns seconds since the event was opened
 */
export function useWorkTime(event: string | null, on: boolean): number {
  const [seconds, setSeconds] = useState(0);
  const untold = useRef(0);
  useEffect(() => {
    setSeconds(0);
    untold.current = 0;
    if (!on || !event) return;
    let used = Date.now();
    const touch = () => (used = Date.now());
    const tell = () => {
      const worked = untold.current;
      if (worked < 1) return;
      untold.current = 0;
      write('POST', `/events/${segment(event)}/work`, { seconds: worked }).catch(() => {
        // Time not told is lost; it is not worth disturbing anybody's work for.
      });
    };
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible' || Date.now() - used > IDLE) return;
      untold.current += 1;
      setSeconds((s) => s + 1);
      if (untold.current >= REPORT_EVERY) tell();
    }, 1000);
    const kinds = ['pointermove', 'keydown', 'wheel', 'touchstart'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    window.addEventListener('pagehide', tell);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touch);
      window.removeEventListener('pagehide', tell);
      tell();
    };
  }, [event, on]);
  return seconds;
}
