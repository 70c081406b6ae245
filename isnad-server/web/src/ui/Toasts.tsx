import { IconX } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button';
import css from './Toasts.module.css';

interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad';
  action?: { label: string; run: () => void };
}

let toasts: Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function change(after: Toast[]): void {
  toasts = after;
  for (const listener of listeners) listener();
}

/** A short message at the foot of the page; it stays long enough to be read and acted on. */
export function toast(text: string, options: { tone?: 'good' | 'bad'; action?: Toast['action'] } = {}): void {
  change([...toasts.slice(-2), { id: next++, text, tone: options.tone ?? 'good', action: options.action }]);
}

export function dismissToasts(): void {
  change([]);
}

export function Toasts() {
  const { t } = useTranslation();
  const all = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => toasts);
  useEffect(() => {
    if (all.length === 0) return;
    const timer = setTimeout(() => change(toasts.slice(1)), 20_000);
    return () => clearTimeout(timer);
  }, [all]);
  return (
    <div className={`${css.region} no-print`} role="status" aria-live="polite">
      {all.map((item) => (
        <div key={item.id} className={css.toast} data-tone={item.tone}>
          <span dir="auto">{item.text}</span>
          {item.action && <Button size="sm" variant="inverse" onClick={() => { item.action!.run(); change(toasts.filter((x) => x.id !== item.id)); }}>{item.action.label}</Button>}
          <IconButton size={24} label={t('app.close')} className={css.close} onClick={() => change(toasts.filter((x) => x.id !== item.id))}><IconX size={16} /></IconButton>
        </div>
      ))}
    </div>
  );
}
