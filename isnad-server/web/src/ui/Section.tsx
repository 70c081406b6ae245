import { useId, type ReactNode } from 'react';
import css from './Section.module.css';

export function Section({ title, tools, children, className, id, note }: { title: ReactNode; tools?: ReactNode; children: ReactNode; className?: string; id?: string; note?: ReactNode }) {
  const own = useId();
  const heading = id ?? own;
  return (
    <section className={`card ${css.section} ${className ?? ''}`} aria-labelledby={heading}>
      <div className={css.head}>
        <h2 id={heading}>{title}</h2>
        {tools && <div className={`${css.tools} no-print`}>{tools}</div>}
      </div>
      {note && <p className={css.note}>{note}</p>}
      {children}
    </section>
  );
}
