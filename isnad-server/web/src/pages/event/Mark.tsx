import type { Standing } from '../../api/types';
import css from './LedgerPicture.module.css';

/** A claim's mark; the shape says its standing, the colour (of whatever it stands in) who counts. */
export function Mark({ standing, r }: { standing: Standing; r: number }) {
  switch (standing) {
    case 'superseded':
      return <g><circle r={r - 1} className={css.hollow} /><line x1={-r * 0.6} y1={r * 0.6} x2={r * 0.6} y2={-r * 0.6} className={css.stroke} /></g>;
    case 'part':
      return <path d={`M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`} className={css.half} />;
    case 'repeat':
      return <g><circle r={r - 1} className={css.hollow} /><circle r={r * 0.32} className={css.full} /></g>;
    case 'outlier':
      return <path d={`M${-r * 0.7} ${-r * 0.7}L${r * 0.7} ${r * 0.7}M${r * 0.7} ${-r * 0.7}L${-r * 0.7} ${r * 0.7}`} className={css.cross} />;
    default:
      return <circle r={r} className={css.full} />;
  }
}
