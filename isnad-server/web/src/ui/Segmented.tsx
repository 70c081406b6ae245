import { useId } from 'react';
import css from './Segmented.module.css';

/** One of a few, all of them to be seen: a group of radio buttons drawn as one bar. */
export function Segmented<V extends string>({ value, onChange, data, full = false, label, labelledBy }: {
  value: V; onChange: (value: V) => void; data: { value: V; label: string }[]; full?: boolean; label?: string; labelledBy?: string;
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} aria-labelledby={labelledBy} className={`${css.bar} ${full ? css.full : ''}`}>
      {data.map((item) => (
        <label key={item.value} className={css.item} data-chosen={item.value === value}>
          <input type="radio" name={name} value={item.value} checked={item.value === value} onChange={() => onChange(item.value)} className="visually-hidden" />
          {item.label}
        </label>
      ))}
    </div>
  );
}
