import type { ReactNode } from 'react';
import css from './Badge.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'own' | 'enemy' | 'third' | 'unknown' | 'accent';

export function Badge({ tone = 'plain', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return <span className={`${css.badge} ${css[tone]}`} title={title}>{children}</span>;
}

export function stateTone(state: string): Tone {
  return state === 'disputed' ? 'bad' : state === 'agreed' ? 'good' : state === 'revised' || state === 'set-by-analyst' ? 'accent' : 'plain';
}

export function claimantTone(claimant: string): Tone {
  return claimant === 'own' ? 'own' : claimant === 'enemy' ? 'enemy' : claimant === 'third-party' ? 'third' : 'unknown';
}
