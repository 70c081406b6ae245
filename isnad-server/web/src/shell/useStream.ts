import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { invalidateRecord } from '../api/queries';

/** Reads again what is shown when the record changes; jobs go to whoever listens on the window. */
export function useStream(on: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!on || typeof EventSource === 'undefined') return;
    const stream = new EventSource('/api/v1/stream');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // A file of reports changes many events at once: they are read again together.
    stream.addEventListener('change', () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void invalidateRecord(queries);
      }, 600);
    });
    stream.addEventListener('job', (message) => {
      window.dispatchEvent(new CustomEvent('isnad.job', { detail: JSON.parse((message as MessageEvent<string>).data) }));
    });
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [on, queries]);
}
