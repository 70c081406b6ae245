import { Fragment } from 'react';
import type { Teller } from '../api/types';
import { useFormat } from '../format/useFormat';
import css from './Chain.module.css';

/** The chain a statement came down: outlet ← agency ← whoever knows at first hand (strong). */
export function Chain({ outlet, tellers }: { outlet: string | null; tellers: Teller[] }) {
  const { rtl } = useFormat();
  const names = [...(outlet ? [outlet] : []), ...tellers.map((t) => t.name)].filter((name, i, all) => i === 0 || name !== all[i - 1]);
  return (
    <span className={css.chain}>
      {names.map((name, i) => (
        <Fragment key={i}>
          {i > 0 && <span className={css.arrow} aria-label={rtl ? 'عن' : 'citing'} role="img">{rtl ? '→' : '←'}</span>}
          <bdi className={i === names.length - 1 ? css.first : css.link}>{name}</bdi>
        </Fragment>
      ))}
    </span>
  );
}
