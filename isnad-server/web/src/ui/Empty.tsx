import type { ReactNode } from 'react';
import { ButtonLink } from './Button';
import css from './Empty.module.css';

/** Nothing to show, why, and what one can do about it. */
export function Empty({ title, text, to, toText, action, icon }: { title: string; text?: ReactNode; to?: string; toText?: string; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className={css.empty}>
      {icon && <span className={css.icon} aria-hidden="true">{icon}</span>}
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {to && <ButtonLink to={to} className={css.action}>{toText}</ButtonLink>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  );
}
